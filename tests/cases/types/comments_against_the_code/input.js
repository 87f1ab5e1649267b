/**
 * @param {number} n - how far
 * @param {?number} [step=1]
 * @returns {number}
 */
function sum(n, step = 1) {
  if (n < 0) return 'negative';
  return n * step;
}
/** @param {string|number} x @yields {boolean} */
function* g(x) {
  yield x;
  yield 5;
}
/** @param {Unknown} b @returns {Promise<number>} */
const h = (b) => b;
console.log(sum('x'), sum(3, null), sum(3, undefined), sum(1, true), h(1), [...g(true)]);
console.log(sum(-1), [...g('x')]);
