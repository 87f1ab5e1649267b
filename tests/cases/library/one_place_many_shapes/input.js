// What one place in the program has learnt of one shape is not believed of another, nor after a change.
const read = (o) => o.x, call = (o) => o.f(), write = (o, v) => { o.x = v; return o; };
class A { f() { return "A.f"; } get x() { return "getter"; } }
class B extends A { f() { return "B.f"; } }
class C { x = "field"; f = () => "own f"; }
const all = [{ x: 1, f: () => "f" }, { y: 0, x: 2, f() { return this.y; } }, new C(), Object.create({ x: "inherited", f: () => "inherited f" }), Object.assign(() => 0, { x: "function", f: () => "ff" }), [1]];
all[5].x = "array"; all[5].f = () => "af";
for (let round = 0; round < 3; round++) console.log(all.map(read).join(), all.map(call).join());
console.log(read(new A()), call(new A()), call(new B()), read(new B()), read("text"), read(5));
const b = new B();
A.prototype.f = () => "new A.f"; delete B.prototype.f;
console.log(call(b), call(new A()));
B.prototype.f = () => "back";
console.log(call(b));
Object.defineProperty(B.prototype, "f", { get: () => () => "by getter", configurable: true });
console.log(call(b));
b.f = () => 0;
console.log(Object.hasOwn(b, "f"), call(b));
for (const o of [{}, { y: 1 }, {}, Object.create({ set x(v) { this.seen = v; } }), [], () => 0]) console.log(Object.keys(write(o, 7)), Object.keys(write(o, 8)), o.x);
const frozen = Object.freeze({ x: 1 });
write(frozen, 9);
try { (function () { "use strict"; frozen.x = 9; })(); } catch (error) { console.log(error.message); }
const later = {};
Object.defineProperty(Object.prototype, "x", { set(v) { console.log("intercepted", v); }, configurable: true });
write(later, 1);
delete Object.prototype.x;
console.log(write(later, 2), frozen.x);
try { call({ f: 5 }); } catch (error) { console.log(error.message); }
try { read(null); } catch (error) { console.log(error.message); }
