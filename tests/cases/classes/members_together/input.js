var order = [];
const k = (n) => { order.push(n); return n; };
class Base { constructor() { order.push('base'); this.init?.(); } static inherited() { return 'inh ' + this.name; } }
class D extends (order.push('heritage'), Base) {
  [k('m1')]() { return super.toString === Object.prototype.toString; }
  static [k('s1')] = order.push('s1 value');
  [k('f1')] = order.push('f1 value');
  static { order.push('block ' + this.name); this.fromBlock = () => super.inherited(); }
  #priv = 1; static #sp = 2; #pm() { return this.#priv++; } static #spm() { return D.#sp++; }
  get acc() { return this.#pm() + ':' + this.#priv; } set acc(v) { this.#priv = v; }
  static has(o) { return #priv in o; }
  init() { order.push('init ' + typeof this.f1); }
  arrow = () => this.#priv; thisField = this; nested = class { static x = 1; }; anon = function () {}; static arrowS = () => this === D;
  'quoted key' = 1; 123 = 2; static async = 3; get = 4; static static = 5; set = 6; of = 7;
  static tryDelete(o) { try { o?.#priv; return o?.#priv; } catch (e) { return e.message; } }
  swap(o) { [this.#priv, o.#priv] = [o.#priv, this.#priv]; ({ x: this.#priv = 9 } = {}); return this.#priv + ',' + o.#priv; }
  ops() { this.#priv += 5; this.#priv **= 2; this.#priv ||= 0; this.#priv &&= 3; this.#priv ??= 1; return `${++this.#priv} ${this.#priv--} ${this.#priv}`; }
  *gen() { yield this.#priv; yield* super.constructor.prototype === Base.prototype ? [1] : [2]; }
}
const d = new D(); console.log(order.join(' '));
console.log(d.m1(), D.s1, d.f1, D.fromBlock(), d.acc, d.acc, D.has(d), D.has({}), d.arrow(), d.thisField === d, d.nested.name, d.anon.name, D.arrowS());
console.log(Object.keys(d).join(), Object.getOwnPropertyNames(D).join(), Object.getOwnPropertyNames(D.prototype).join());
console.log(D.tryDelete(d), D.tryDelete(null), D.tryDelete({}), d.swap(new D()), d.ops(), [...d.gen()]);
try { D(); } catch (e) { console.log(e.message); } try { class X extends X {} } catch (e) { console.log(e.message); } try { class X extends 5 {} } catch (e) { console.log(e.message); } try { class X extends null {} new X(); } catch (e) { console.log(e.message); }
class R extends Base { constructor() { return { over: 1 }; } } console.log(new R().over);
class R2 extends Base { constructor() { super(); return 1; } } try { new R2(); } catch (e) { console.log(e.message); }
class Arr extends Array { sum() { return this.reduce((a, b) => a + b, 0); } } const arr = Arr.from([1, 2, 3]); console.log(arr.sum(), arr.map(x => x * 2) instanceof Arr, arr.length, arr);
class Err extends Error { constructor(m) { super(m); this.name = 'Err'; } } try { throw new Err('boo'); } catch (e) { console.log(String(e), e instanceof Err, e instanceof Error); }
const Anon = class {}; console.log(Anon.name, (class {}).name, (class Named { static n = Named.name; }).n, typeof Anon, new Anon());
console.log(Object.getOwnPropertyDescriptor(class { static m() {} }, 'm'), Object.getOwnPropertyDescriptor(class { get x() { return 1; } }.prototype, 'x'));
function F() { this.a = 1; } F.prototype.b = 2; class G extends F { c = this.a + this.b; } console.log(new G());
class Acc { static get x() { return 'gx'; } static set x(v) { order = v; } } Acc.x = 5; console.log(Acc.x, order);
class NT { constructor() { this.t = new.target.name; } } class NT2 extends NT {} console.log(new NT2().t, Reflect.construct(NT, [], NT2).t);
var obj = { __proto__: { hi() { return 'proto hi'; } }, hi() { return 'own ' + super.hi(); }, get x() { return super.hi(); } }; console.log(obj.hi(), obj.x);
class Cnt { static #count = 0; static inc() { return ++Cnt.#count; } } class Sub extends Cnt {} console.log(Sub.inc(), Cnt.inc());
try { class T { static #p = 1; static read() { return this.#p; } } class U extends T {} U.read(); } catch (e) { console.log(e.message); }
class Iter { constructor(n) { this.n = n; } *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i; } get [Symbol.toStringTag]() { return 'IterTag'; } static [Symbol.hasInstance](x) { return x === 1; } } console.log([...new Iter(3)], String(new Iter(1)), 1 instanceof Iter);
{ class A { constructor() { (() => { this.v = 1; })(); } } class B extends A { constructor() { const s = () => super(); s(); this.w = (() => this.v)(); } } console.log(new B()); }
label: { class L { static { try { this.q = 1; } finally { this.r = 2; } } } console.log(L.q + L.r); break label; }
