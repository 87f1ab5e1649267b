function* entries(n) { for (let i = 0; i < n; i++) yield [i, { name: 'item' + i, weight: i * 3 }]; }
let s = 0;
for (const [index, { name, weight }] of entries(4)) s += name.length * index + weight;
console.log(s);
function minmax(list) { let lo = Infinity, hi = -Infinity; for (const x of list) { if (x < lo) lo = x; if (x > hi) hi = x; } return [lo, hi]; }
const [lo, hi, none] = minmax([3, 1, 2]); console.log(lo, hi, none);
const p = minmax([5, 9]); console.log(p[0], p[1], p[2], p.length);
for (const [dx, dy = 7] of [[1, 0], [0, 1], [-1, 0], [0, -1]]) console.log(dx, dy);
function* zip(a, b) { for (let i = 0; i < a.length && i < b.length; i++) yield [a[i], b[i]]; }
for (const [x, y] of zip([1, 2, 3], ['a', 'b', 'c', 'd', 'e'])) console.log(x, y);
let t = [1, 2]; t = [t[1], t[0]]; console.log(t[0], t[1]);
let [m, n] = [1, 2]; for (let i = 0; i < 3; i++) [m, n] = [n, m + n]; console.log(m, n);
const q = [1, 'x']; const r = q; console.log(q === r, q === [1, 'x']);
const e = [1, 2]; console.log(e);
function same(pair) { return pair[0] === pair[1]; } console.log(same([1, 1]), same(['a', 'b']), same([NaN, NaN]));
