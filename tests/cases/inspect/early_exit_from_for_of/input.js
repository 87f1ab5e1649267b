// break and return() leave the inner loop early, so its iterator is closed; continue does not.
function* firsts(rows) {
  outer: for (const row of rows) {
    for (const cell of row) {
      if (cell < 0) continue outer;
      if (cell === 0) break outer;
      yield cell;
    }
  }
}
console.log([...firsts([[1, -1, 2], [3, 0], [4]])]);
