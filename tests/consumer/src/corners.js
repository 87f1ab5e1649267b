// Exports whose names, results or uses are out of the ordinary.
let seed = 1;
const table = [3, 1, 2];
class Point { constructor(x, y) { this.x = x; this.y = y; } norm() { return this.x * this.x + this.y * this.y; } }
/** @param {number} n */
export function internal(n) { return n + seed; }
/** @param {number} n */
export function* corners(n) { const p = new Point(n, 1); yield p.norm(); yield table[0] + n; }
/** @param {number} n @returns {number} */
export default function (n) { return n * 3; }
/** @param {number} depth */
export function* tree(depth) { if (depth > 0) { yield* tree(depth - 1); yield depth; yield* tree(depth - 1); } }
/** @param {number} n */
export function* pairs(n) { for (let i = 0; i < n; i++) { const q = { a: i, b: i * 2 }; yield q.a + q.b; } }
/** @param {number} n */
export function* arrays(n) { const list = []; for (let i = 0; i < n; i++) list.push(i); for (const x of list) yield x; }
/** @param {number} n */
export function makePoint(n) { return new Point(n, n); }
/** @param {number} n */
export function* yieldsPoints(n) { yield new Point(n, n); }
/** @param {number} n */
export function closure(n) { return () => n; }
/** @param {number} n */
export function* capture(n) { const add = (x) => { seed += x; return seed; }; yield add(n); yield add(n); }
/** @param {number} n */
export function getMachine(n) { return tree(n); }
/** @param {number} n */
export function* rest(n, ...more) { yield n; yield* more; }
/** @param {number} n */
export function* receives(n) { const got = yield n; yield got === undefined ? -1 : got; }
/** @param {number} n */
export function* mutates(n) { n = 'text' + n; yield n; }
/** @param {number} n */
export function usesArguments(n) { return arguments.length; }
/** @param {number} n */
export function load(n) { return n; }
/** @param {boolean} b @param {number} n */
export function both(b, n) { return b ? n : null; }

export { tree as renamed };
/** @param {number} class_ @param {number} js */
export function std(class_, js) { return class_ - js; }
