class A { #p = 1; static s = A.name + '!'; static #c = 0; static make() { A.#c++; return new A(); } get p() { return this.#p; } set p(v) { this.#p = v; }
  #m() { return 'm' + this.#p; } callM() { return this.#m(); } static count() { return A.#c; } has(o) { return #p in o; }
  ['comp' + 1] = 5; static { this.block = 'blk'; } *gen() { yield this.#p; yield this.#m(); } static *sgen() { yield* [1,2]; } f = () => this.#p; }
const a = A.make(); A.make();
console.log(a.p, A.s, a.callM(), A.count(), a.has(a), a.has({}), a.comp1, A.block, [...a.gen()], [...A.sgen()], a.f());
a.p = 9; console.log(a.p, a.f(), a);
class B extends A { constructor(x) { super(); this.x = x; } get p() { return super.p + 100; } toString() { return `B(${this.x})`; } static make() { return super.make.call(this); } }
const b = new B(3); console.log(b.p, String(b), b instanceof A, B.make() instanceof A, Object.getOwnPropertyNames(B.prototype), B.name, B.length);
try { A(); } catch (e) { console.log(e.message); } try { new (class extends B { constructor() { } })(); } catch (e) { console.log(e.name, e.message); }
try { A.prototype.callM.call({}); } catch (e) { console.log(e.message); }
const o = { get x() { return 1; }, set x(v) { console.log('set', v); }, ['k' + 1]: 2, m() { return super.toString === Object.prototype.toString; }, __proto__: { z: 26 }, async: 1, get: 2, 1: 'one', 'a b': 3 };
o.x = 5; console.log(o, o.z, o.m(), Object.keys(o));
function F(a, b = 2, ...c) { if (!new.target) return new F(a); this.a = a; } F.prototype.get = function () { return this.a; };
console.log(F(1).get(), new F(4), F.length, F.name, (() => { }).name, (function () { }).name, typeof F, F(2).constructor === F);
label: for (var i = 0; i < 3; i++) { for (const j of [1, 2, 3]) { if (j == 2) continue label; if (i == 2) break label; console.log(i, j); } }
console.log(i, typeof undeclared, void 0, [1, , 3], [...'héllo'], `${1 + 1}${'x'}`);
switch (3) { case 1: console.log('one'); default: console.log('def'); case 2: console.log('two'); break; case 4: console.log('no'); }
var { q = 10, w: { e = [1] } = {}, ...rest } = { r: 1, t: 2 }; console.log(q, e, rest);
[q, , w2 = 3, ...rest2] = [1, 2, undefined, 4, 5]; console.log(q, w2, rest2); var w2, rest2;
console.log([1, 2, 3].map((x) => x * 2).filter(Boolean).reduce((a, b) => a + b), o?.y?.z, o.y ?? 'dflt', null || 'or', 0 && 1);
var s = 0; do { s += 2; if (s == 4) continue; } while (s < 8); console.log(s, s++ + ++s, s--, 2 ** 3 ** 2, 7 % -3, -7 % 3, 1 / -0, ~5, 5 >>> 1, -5 >> 1, 1 << 31);
