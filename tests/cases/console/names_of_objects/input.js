function Foo() { this.a = 1; }
function Bar() {}
Bar.prototype = Object.create(Foo.prototype);
console.log(new Foo(), [new Foo()], new Bar(), Foo.prototype, Bar.prototype, Object.create(Foo.prototype));
Object.defineProperty(Bar.prototype, "constructor", { value: Bar });
console.log(new Bar(), Object.create({ a: 1 }), Object.create(null), Object.create(Object.create(null)));
for (const value of [[1, 2], new Map([[1, 2]]), new Set([1]), () => 1, new Error("e"), new Number(1), Promise.resolve(1), new WeakMap()])
  console.log(Object.setPrototypeOf(value, null));
console.log(Object.setPrototypeOf([1, 2, 3], Foo.prototype), Object.setPrototypeOf(new Map(), Foo.prototype));
const tagged = new Foo();
Object.defineProperty(tagged, Symbol.toStringTag, { value: "Fo" });
console.log(tagged, { [Symbol.toStringTag]: "T" }, Object.create({ [Symbol.toStringTag]: "T" }));
class Empty {}
class Child extends Empty { static s = 1; #p = 2; q = 3; }
console.log(Empty, Child, new Empty(), new Child(), class {}, [Child], Child.prototype);
class MyMap extends Map {}
class MyArray extends Array {}
console.log(new MyMap([[1, 2]]), MyArray.from([1]), new (class extends Set {})([1]));
function* generator() {}
console.log(generator, generator(), [generator], Object.getPrototypeOf(generator), Math.max, Symbol, console.log, JSON);
