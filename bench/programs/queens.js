// The n queens puzzle by backtracking; every solution is yielded as it is found.
const work = 1000;

function isSafe(columns, row, column) {
  for (let i = 0; i < row; i++) {
    const other = columns[i];
    if (other === column || Math.abs(other - column) === row - i) return false;
  }
  return true;
}

function* solutions(size, columns = [], row = 0) {
  if (row === size) {
    yield columns;
    return;
  }
  for (let column = 0; column < size; column++) {
    if (isSafe(columns, row, column)) {
      columns[row] = column;
      yield* solutions(size, columns, row + 1);
    }
  }
}

let count = 0;
let checksum = 0;
for (let round = 0; round < work; round++) {
  for (const columns of solutions(8)) {
    count++;
    checksum += columns[0] * columns[7];
  }
}
console.log(count, checksum);
