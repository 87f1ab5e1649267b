class A { constructor(x) { this.x = x; } }
class B extends A { constructor() { try { this.y = 1; } catch (e) { console.log(e.message); } super(4); this.y = 2; } }
const b = new B(); console.log(b.x, b.y);
class C extends A { constructor(n) { if (n) super(n); } }
try { new C(0); } catch (e) { console.log(e.message); } console.log(new C(2).x);
class D extends A { constructor(n) { super(1); super(2); } }
try { new D(0); } catch (e) { console.log(e.message); }
class E { get #a() { return this._a; } set #a(v) { this._a = v * 2; } static get #b() { return E._b; } static set #b(v) { E._b = v * 3; }
 t() { this.#a = 4; return this.#a; } static t() { E.#b = 4; return E.#b; } set #only(v) {} get #o2() { return 1 } u() { try { return this.#only } catch (e) { console.log(e.message) } try { this.#o2 = 1 } catch (e) { console.log(e.message) } } }
console.log(new E().t(), E.t(), new E().u());
class S { constructor(o) { return o; } }
class T extends S { get #x() { return 1; } set #x(v) { } constructor(o) { super(o); } }
var o = {}; new T(o); try { new T(o) } catch (e) { console.log(e.name, e.message) }
class P { static set x(v) { super.zz = v; } static get y() { return super.toString === Function.prototype.toString } } P.x = 4; console.log(P.zz, P.y);
