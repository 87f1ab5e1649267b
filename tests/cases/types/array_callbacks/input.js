const a = [3, 1, 2, 5, 4, 6];
console.log(a.map((x) => x * 2).join(), a.filter((x, i) => x > i).length, a.some((x) => x === 5), a.every((x) => x < 6), a.find((x) => x > 3), a.find((x) => x > 30), a.findIndex((x) => x === 2), a.reduce((s, x) => s + x, 0));
let t = 0; a.forEach((x, i) => { t += x * i; }); console.log(t);
const g = [[1, 2], [3], []]; const seen = g.map((row) => row.map(() => false)); seen[0][1] = true; console.log(seen[0][0], seen[0][1], seen[1].length, seen[2].length, seen.length);
const names = ['x', 'yy', 'zzz']; console.log(names.map((n) => n.length).reduce((s, x) => s + x, 0.5), names.filter((n) => n.length > 1).join('+'), names.reduce((s, n) => s + n, ''));
const pairs = a.map((x, i) => [x, i]); for (const [x, i] of pairs) console.log(x, i);
const empty = []; console.log(empty.map((x) => x + 1).length, empty.every((x) => x), empty.reduce((s, x) => s + x, 7), empty.find((x) => x)); empty.forEach((x) => console.log(x));
const grow = [1, 2, 3, 4, 5]; grow.forEach((x) => { if (x < 3) grow.push(x + 10); if (x === 2) grow.length = 4; }); console.log(grow.length);
function double(x) { return x * 2; } console.log(a.map(double)[3], a.map(double).map(double)[0]);
const objs = a.map((x) => ({ x, y: x * x })); let s = 0; for (const { x, y } of objs) s += x * y; console.log(s, objs.find((o) => o.x === 5).y, objs.filter((o) => o.y > 10).length);
const truthy = [0, 1, NaN, 2].filter((x) => x); console.log(truthy.length); console.log([1, 2, 3, 4, 5].filter((x) => x & 1).join());
const th = []; try { [1, 2, 3, 4, 5].forEach((x) => { if (x > 2) throw new Error('stop ' + x); th.push(x); }); } catch (e) { console.log(e.message, th.length); }
console.log([5, 6, 7, 8, 9].map((x, i, all) => all.length + x)[0]);
console.log([1, 2, 3, 4, 5].reduce((p, x) => p + x)); console.log([4, 5, 6, 7, 8].map(String)[1]);
const holes = []; holes[3] = 1; let c = 0; holes.forEach(() => c++); console.log(c);
function* gen() { const l = [1, 2, 3, 4, 5]; for (const x of l.map((v) => v + 1)) yield x; const m = l.filter((v) => v > 2); yield m.length; } for (const x of gen()) console.log(x);
console.log(g.map((row) => row.reduce((p, q) => p + q, 0)).join(' '));
