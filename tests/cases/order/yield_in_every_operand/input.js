// evaluation order with yields everywhere
const log = []; const t = (n, v = n) => (log.push(n), v);
function* g() {
  const o = { get a() { log.push('get a'); return { b(...x) { log.push('call'); return x; } }; }, set z(v) { log.push('set z ' + v); } };
  const r = o.a.b(yield 1, t(2), yield 3);
  o[yield 'key'] = yield 'val';
  const arr = [yield 'e1', ...(yield 'spread'), yield 'e2', , t('last')];
  const obj = { a: yield 'oa', [yield 'ck']: yield 'cv', ...(yield 'os'), m() { return super.toString; } };
  let x = 1; x += yield 'plus'; x = x + (yield (x = 10, 'p2')) + x;
  const tpl = `${yield 'a'}-${t('mid')}-${yield 'b'}`;
  const cond = (yield 'c') ? yield 'yes' : yield 'no';
  const and = (yield 'l') && (yield 'r'), or = (yield 'l2') || (yield 'r2'), nul = (yield 'n') ?? (yield 'nn');
  const opt = (yield 'opt')?.foo?.[yield 'k']?.(yield 'arg');
  const nw = new (yield 'ctor')(yield 'p', ...(yield 'ps'));
  const { p = yield 'dp', [yield 'dk']: q = yield 'dq', ...rest } = yield 'src';
  const [d1 = yield 'd1', [d2] = [yield 'd2'], ...d3] = yield 'arr';
  let c = 0; c ||= yield 'lor'; c &&= yield 'land'; c ??= yield 'never';
  const tag = ((s, ...v) => s.raw.join('|') + v)`x${yield 't1'}y${yield 't2'}z`;
  const del = delete (yield 'delobj')[yield 'delkey'];
  const inn = (yield 'ink') in (yield 'ino'); const ty = typeof (yield 'ty'); const neg = -(yield 'neg');
  (yield 'mo')[yield 'mk'] += yield 'mv'; (yield 'mo2').cnt++;
  return { r, arr, obj: Object.keys(obj), x, tpl, cond, and, or, nul, opt, nw, p, q, rest, d1, d2, d3, c, tag, del, inn, ty, neg };
}
const answers = { key: 'z', val: 5, spread: [7, 8], ck: 'dyn', os: { s: 1 }, plus: 4, p2: 100, c: 0, l: 1, l2: 0, n: null, opt: { foo: { kk: (a) => 'called ' + a } }, k: 'kk', ctor: class K { constructor(...a) { this.a = a; } }, ps: [1, 2], dk: 'w', src: { w: undefined, extra: 1 }, arr: [undefined, undefined, 3, 4], lor: 3, land: 9, delobj: { dd: 1 }, delkey: 'dd', ink: 'a', ino: { a: 1 }, neg: '5', mo: { mm: 1 }, mk: 'mm', mv: 41, mo2: { cnt: 1 } };
const it = g(); let s = it.next(); const seq = [];
while (!s.done) { seq.push(s.value); s = it.next(s.value in answers ? answers[s.value] : 'v:' + String(s.value)); }
console.log(seq.join(' ')); console.log(log.join(',')); console.log(s.value); console.log(answers.mo, answers.mo2);
