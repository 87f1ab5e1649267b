let row = new Array(10).fill(0); row[3] = 5; const next = row.slice(); next[2] = Math.max(row[3], row[1] + 2.5); console.log(next[2], row.length);
const sieve = new Array(100).fill(true); sieve[4] = false; let c = 0; for (let i = 0; i < sieve.length; i++) if (sieve[i]) c++; console.log(c);
const grid = Array.from({ length: 5 }, () => new Array(5).fill(0)); grid[1][2] = 4; console.log(grid[1][2] + grid[0][0], grid[2][2]);
const m = Array.from({ length: 5 }, (_, i) => i * 2); console.log(m[3], m.length);
function* up(n) { for (let i = 0; i < n; i++) yield i; }
const a = Array.from(up(5)); a.push(7); console.log(a.length, a[5], a[2]);
const b = Array.from(a); b[0] = 9; console.log(a[0], b[0]);
const s = new Array(4); console.log(s.length, s[1]); s[1] = 3; console.log(s[1], s[2], s.length);
const t = Array(3); t[0] = 1; let q = 0; for (const x of t) q += x === undefined ? 10 : x; console.log(q);
for (const n of [-1, 1.5, NaN, 4294967296]) { try { console.log(new Array(n).fill(1).length); } catch (e) { console.log(e.name, e.message); } }
for (const n of [-1, 2.7, NaN, 0]) console.log(Array.from({ length: n }, (_, i) => i + 0.5).length);
function dp(n) { const memo = new Array(n + 1); memo[0] = 0; memo[1] = 1; for (let i = 2; i <= n; i++) memo[i] = memo[i - 1] + memo[i - 2]; return memo[n]; }
console.log(dp(30));
function pascal(n) { return Array.from({ length: n }, (_, i) => { const r = new Array(i + 1).fill(1); return r; }); }
const p = pascal(4); for (const r of p) console.log(r.length);
const g = up(3); const rest = Array.from(g); console.log(rest.length, g.next().done);
const none = new Array(); none.push(1); console.log(none.length);
const strs = new Array(3).fill('x'); console.log(strs.join('-'), new Array('5').length);
let mixed = new Array(2).fill(null); console.log(mixed[0], mixed.length);
class Node { constructor() { this.kids = new Array(2).fill(null); } }
const nn = new Node(); nn.kids[0] = new Node(); console.log(nn.kids[1] === null, nn.kids[0].kids[0]);
