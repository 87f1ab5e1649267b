function* g(p) {
  console.log(p + (arguments[0] = yield p) + p);
}
const generator = g(1);
generator.next();
generator.next(2);

function f(p, q) {
  const shared = arguments;
  return [p, (shared[0] = 5), p, (() => (shared[1] = 6))(), q];
}
console.log(f(1, 2));
