const g = function* inner(n) {
  if (n === 0) return;
  yield n;
  yield* inner(n - 1);
};
console.log([...g(3)], g.name);
const h = function* inner() {
  inner = 5;
  yield typeof inner;
};
console.log([...h()]);
