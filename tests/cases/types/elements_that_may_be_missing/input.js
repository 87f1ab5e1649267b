// shrinking, aliasing, reassigning, negative, holes, counters
function sum(a, n) { let s = 0; for (let i = 0; i < n; i++) s += a[i]; return s; }
const p = [1, 2, 3];
console.log(sum(p, 3), sum(p, 5));
const q = [1, 2, 3, 4];
for (let i = 0; i < q.length; i++) { if (i === 1) q.pop(); console.log(q[i], q[i + 1], q[i - 1]); }
let r = [5, 6, 7];
for (let i = 0; i < r.length; i++) { const x = r[i]; if (i === 0) r = [9]; console.log(x, r[i], r[i + 1]); }
function fill(a, k) { for (let i = 0; i < 4; i++) a[i + k] = i; return a; }
console.log(fill([], 0).length, fill([], 2).length, String(fill([], 2)[0]));
const alias = [1]; const b2 = alias; b2.length = 0; console.log(alias[0]);
let c = []; c[0] = 1; c[1] = 2; c[3] = 4; console.log(c.length, c[2], c[3]);
function* g(a, row) { for (let i = 0; i < row; i++) yield a[i]; a[row] = row; yield a[row]; if (row < 3) yield* g(a, row + 1); }
console.log([...g([], 0)].join());
function* g2(a, row = 0) { a[row + 1] = row; yield a[row]; if (row < 3) yield* g2(a, row + 1); }
for (const x of g2([])) console.log(x);
const d = [1, 2, 3]; let n = d.length; d.push(4); for (let i = 0; i < n; i++) console.log(d[i], d[n]); n++; console.log(d[n - 1], d[n]);
for (let i = d.length - 1; i >= 0; i--) console.log(d[i], d[i + 1]);
for (let i = -1; i < d.length; i++) console.log(d[i]);
let k = 0; while (k < d.length) { console.log(d[k++], d[k]); }
function other(a, i) { if (i >= a.length) return -1; return a[i]; }
console.log(other(d, 2), other(d, 9), other(d, -1));
function both(a, b, i) { return i < a.length ? b[i] : a[i]; }
console.log(both([1, 2], [3], 0), both([1, 2], [3], 1), both([1], [2, 3], 1));
const grid = []; for (let y = 0; y < 3; y++) { const row = []; for (let x = 0; x < 3; x++) row.push(y * x); grid.push(row); }
for (let y = 0; y <= 3; y++) { const row = grid[y]; console.log(row === undefined ? 'none' : row[2]); }
try { for (let y = 0; y <= 3; y++) console.log(grid[y][1]); } catch (e) { console.log(e.message); }
function cond(a, f, n) { const l = []; for (let i = 0; i < n; i++) if (f(i)) l.push(a[i]); let t = 0; for (let i = 0; i < n; i++) t += l[i] === undefined ? 100 : l[i]; return t; }
console.log(cond([1, 2, 3, 4], x => x % 2 === 0, 4));
let e = [1, 2]; for (let i = 0; i < 3; i++) { try { if (i === 1) throw 1; e = [7, 8, 9]; } catch { e = [4]; } console.log(e[0], e[1], e[2]); }
sw: switch (d.length) { case 4: { const z = [1]; for (let i = 0; i < 2; i++) { if (i) break sw; console.log(z[i]); } } default: console.log('no'); }
function twice(a) { a.push(1); a.push(2); return a[0] + a[1]; } console.log(twice([]), twice([5]));
function ev(a) { return (a.push(1), 0) || (a.push(2) && a[1]); } console.log(ev([]));
let o = [10, 20]; const f = () => { o = []; return 0; }; for (let i = 0; i < o.length; i++) { const t = o[i]; f(); console.log(t, o[i]); }
const big = []; for (let i = 0; i < 5; i++) { big[i] = i; big[i * 2] = i; } console.log(big.length, big[7]);
let cnt = 0; const list = []; do { list[cnt] = cnt * 2; cnt++; } while (cnt < 3); console.log(list[0] + list[1] + list[2], list[cnt]);
label: for (let i = 0; i < 3; i++) { const w = []; for (let j = 0; ; j++) { if (j > i) continue label; w[j] = j; console.log(w[j], w[j + 1]); } }
