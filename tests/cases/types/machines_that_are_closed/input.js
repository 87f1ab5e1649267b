// return() ends a generator, as a statement of its own and with a result.
function* g(n) { for (let i = 0; i < n; i++) yield i * 2; }
const it = g(4);
console.log(it.next().value);
it.return();
console.log(it.next().done);
function* f() { try { yield 1; yield 2; } finally { console.log('cleanup'); } }
function run() { const m = f(); m.next(); m.return(); m.return(); console.log(m.next().done); const k = f(); k.return(); console.log(k.next().done); }
run();
function* y() { try { yield 1; } finally { yield 'extra'; console.log('end'); } }
function run2() { const m = y(); m.next(); m.return(); const r = m.next(); console.log(r.done, r.value); }
run2();
function* bad() { try { yield 1; } finally { throw new Error('bad'); } }
function run3() { const m = bad(); m.next(); try { m.return(); } catch (e) { console.log(e.message); } console.log(m.next().done); }
run3();
class T { constructor(v, l, r) { this.v = v; this.l = l; this.r = r; } }
function* walk(t) { if (t === null) return; yield* walk(t.l); yield t.v; yield* walk(t.r); }
function run4() { const t = new T(2, new T(1, null, null), new T(3, null, null)); const w = walk(t); console.log(w.next().value); w.return(); console.log(w.next().done); const [a, b] = walk(t); console.log(a, b); }
run4();
function run5() { const m = g(3); const r = m.return(); console.log(r.done, r.value); console.log(m.return(7)); }
run5();
function run6(n) { const m = g(n); for (let i = 0; ; i++) { const { value, done } = m.next(); if (done) break; if (value > 4) m.return(); console.log(value); } }
run6(9);
