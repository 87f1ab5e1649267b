// suspension in every place
function* g() {
  var r = [];
  switch (yield 's') { case yield 'c1': r.push(1); case 2: r.push(yield 'two'); break; default: r.push('d'); }
  outer: do { for (var k in { a: 1, b: 2 }) { if ((yield k) === 'stop') break outer; r.push(k); } } while (yield 'again');
  r.push((yield 'l') && (yield 'r'), (yield 'l2') || (yield 'r2'), (yield 'n') ?? (yield 'n2'));
  r.push(-(yield 'neg'), typeof (yield 't'), !(yield 'not'));
  var o = { n: 1, f(...a) { return a.join('+') } };
  o.n += yield 'plus'; o[yield 'key'] = yield 'val'; o.n++; r.push(o.n);
  r.push(o.f(yield 'a1', ...(yield 'spread'), yield 'a2'));
  r.push((yield 'opt')?.x?.[yield 'idx']);
  r.push(`${yield 'p1'}-${yield 'p2'}`, ((s, ...v) => s.join('|') + v.join())`a${yield 'tag'}b`);
  var fs = []; for (let i = 0; i < (yield 'lim'); i += yield 'step') fs.push(() => i); r.push(fs.map(f => f()).join());
  try { try { r.push(yield 'in try'); throw new Error(yield 'msg'); } catch ({ message = yield 'nope' }) { r.push(message); return yield 'ret'; } finally { r.push(yield 'fin'); } } finally { r.push('outer fin'); console.log(r.join(' ')); }
}
function drive(answers) { const it = g(); let v; let i = 0; const out = []; while (true) { const s = it.next(v); out.push(String(s.value)); if (s.done) break; v = answers[i++]; } console.log(out.join(' ')); }
drive([2, 2, 'T', 'go', 'go', false, 1, 'R', 0, 'R2', null, 'N2', 5, 6, 7, 10, 'kk', 'vv', 'A1', [2, 3], 4, { x: [9] }, 0, 'P1', 'P2', 'TG', 2, 1, 2, 1, 2, 'IT', 'MSG', 'RET', 'FIN']);
drive([9, 2, 'stop', 0, 'R2', 1, 'N', 5, 6, 7, 10, 'kk', 'vv', 'A1', [2, 3], 'A2', null, 'P1', 'P2', 'TG', 0, 'IT', 'MSG', 'RET', 'FIN']);
function* destr() { var { a = yield 'a', [yield 'key']: b = yield 'b', ...rest } = yield 'obj'; var [x = yield 'x', , ...[y = yield 'y']] = yield 'arr'; return [a, b, rest, x, y]; }
{ const it = destr(); it.next(); it.next({ k: undefined, z: 1 }); it.next('A'); it.next('k'); it.next('B'); it.next([undefined, 2]); it.next('X'); console.log(JSON.stringify(it.next('Y'))); }
function* cls() { class C extends (yield 'base') { [yield 'k1']() { return 1; } static [yield 'k2'] = 5; [yield 'k3'] = 6; } return C; }
{ const it = cls(); it.next(); it.next(Object); it.next('m'); it.next('s'); const C = it.next('f').value; console.log(new C().m(), C.s, new C().f); }
function* assignT() { var o = {}; [o[yield 'x'], o.b = yield 'd', ...o.c] = yield 'src'; ({ q: o[yield 'y'] = yield 'z' } = yield 'src2'); return o; }
{ const it = assignT(); const out = []; for (let v = undefined, i = 0, a = [['S', undefined, 3], 'X', 'D', {}, 'Y', 'Z']; ; ) { const s = it.next(v); out.push(s.done ? JSON.stringify(s.value) : s.value); if (s.done) break; v = a[i++]; } console.log(out.join(' ')); }
function* nested() { const inner = function* () { const r = yield* [1, 2]; try { yield* (function* () { try { yield 3; } finally { yield 'cleanup'; } })(); } catch (e) { yield 'caught ' + e; } return 'done'; }; return yield* inner(); }
{ const it = nested(); console.log(it.next().value, it.next().value, it.next().value, it.throw('E').value, it.next().value, it.next()); }
{ const it = nested(); it.next(); it.next(); it.next(); console.log(it.return('R'), it.next(), it.next()); }
function* withArgs(a, b) { yield arguments.length; a = 5; yield arguments[0]; arguments[1] = 7; yield b; yield this === undefined ? 'u' : typeof this; yield new.target; }
console.log([...withArgs(1, 2, 3)]);
