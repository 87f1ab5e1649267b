// A loop that takes its entries apart makes no array for each, unless somebody gets to see it.
function* entries(map) { for (const [key, value = 'none', ...rest] of map) yield `${String(key)}:${value}:${rest.length}`; }
const map = new Map([['a', 1], ['b', undefined], [null, 3]]);
console.log(...entries(map));
console.log(...entries(map.entries()), ...entries(['x', 'y'].entries()), ...entries(new Set(['s1', 's2'])));
let outer = '';
for (const [a] of map) for (const [b, c] of map) outer += `${a}${b}${c} `;
console.log(outer);

const seen = [];
const original = Array.prototype[Symbol.iterator];
for (const [key, value = (Array.prototype[Symbol.iterator] = function () { seen.push(this); return original.call(this); })] of new Map([['p', 1], ['q'], ['r', 2], ['s', 3]])) {
  if (key === 'r') Array.prototype[Symbol.iterator] = original;
  console.log(key, typeof value);
}
console.log(seen);
const kept = [];
for (const entry of map) kept.push(entry);
console.log(kept);
function* growing() { const queue = new Map([[3, 'start']]); for (const [n, from] of queue) { yield `${n} of ${from}`; if (n > 0) queue.set(n - 1, n); } }
console.log(...growing());
