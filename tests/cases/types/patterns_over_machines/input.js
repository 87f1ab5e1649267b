// An array pattern takes a generator apart and closes it.
function* g(n) { for (let i = 0; i < n; i++) yield i * 2; }
function f(n) { const [a, b] = g(n); return a + b; }
console.log(f(5), f(1));
function h() { let x = 1, y = 2; [x, y] = g(4); return [y, x].join('-'); }
console.log(h());
function d() { const [a = 10, , c = 30, e = 40] = g(3); return a + c + e; }
console.log(d());
function r(n) { const [first, ...rest] = g(n); let s = 0; for (const v of rest) s += v; return first + s * 100; }
console.log(r(5));
function* fin() { try { yield 1; yield 2; yield 3; } finally { console.log('closed'); } }
function c1() { const [a] = fin(); console.log('after', a); }
c1();
function c2() { const [a, b, c, dd] = fin(); console.log('after', a, b, c, dd); }
c2();
function c3() { try { const [a, { x }] = fin(); } catch (e) { console.log(e.message); } }
c3();
function boom() { throw new Error('default'); }
function c4() { try { const [a, b = boom()] = one(); console.log(a); } catch (e) { console.log(e.message); } }
function* one() { try { yield 1; } finally { console.log('one closed'); } }
c4();
const m = g(10); const [p, q] = m; console.log(p, q, m.next());
function* obj() { yield { v: 1 }; yield { v: 2 }; }
function o() { const [u, v, w] = obj(); console.log(u.v, v.v, w); }
o();
function* tup() { yield [1, 2]; yield [3, 4]; }
function t() { const [[a, b], [c, dd]] = tup(); console.log(a + b, c + dd); }
t();
function empty() { const [] = fin(); const [...all] = g(3); console.log(all); }
empty();
function* inGen() { const [a, b] = g(3); yield a; yield b; const [c = yield 'c'] = g(0); yield c; }
console.log(...inGen());
function* bools() { yield true; yield false; }
function bb() { const [x, y, z] = bools(); console.log(x, y, z, z === undefined, x ? 1 : 2); }
bb();
function* none() { yield; yield undefined; }
function nn() { const [x, y, z] = none(); console.log(x, y, z); }
nn();
function* ret() { yield 1; return 5; }
function rr() { const [x, y] = ret(); console.log(x, y); }
rr();
function par([a, b]) { return a * b; }
console.log(par(g(4)), par([3, 4]));
function swap() { let [a, b] = g(9); [a, b] = [b, a]; return a - b; }
console.log(swap());
for (const [a, b] of [1, 2].map((n) => g(n + 1))) console.log(a, b);
function* strs() { yield 'a'; yield 'b'; }
function ss() { const [x, y, z] = strs(); console.log(x + y, z, typeof x); }
ss();
