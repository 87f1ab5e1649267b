const source = (name) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next: () => ({ value: i++, done: false }),
      return: () => (console.log('close', name), {}),
    };
  },
});
for (const x of source('break')) if (x === 1) break;
let turns = 0;
outer: for (const x of source('outer')) {
  for (const y of source('inner')) {
    if (turns++ < 2) continue outer;
    break outer;
  }
}
console.log(turns);
