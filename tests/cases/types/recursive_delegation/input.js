function* hanoi(n, from, to, via) { if (n > 0) { yield* hanoi(n - 1, from, via, to); yield from * 10 + to; yield* hanoi(n - 1, via, to, from); } }
let s = 0; for (const m of hanoi(5, 1, 2, 3)) s = s * 3 % 1000003 + m; console.log(s);
function* down(n) { if (n === 0) return 7; yield n; const r = yield* down(n - 1); yield r + n; return r + 1; }
let t = 0; for (const v of down(1000)) t += v; console.log(t);
const it = down(5); it.next(); it.next(); console.log(it.next().value); for (const x of it) { console.log(x); if (x === 1) break; } console.log(it.next().done);
function* c(n) { try { if (n === 0) throw 1; yield n; yield* c(n - 1); } catch (e) { yield -n; if (n < 2) throw n; } }
for (const v of c(4)) console.log(v);
function* forever(n) { yield n; yield* forever(n + 1); }
for (const v of forever(0)) if (v > 1000) { console.log(v); break; }
