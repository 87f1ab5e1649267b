// A class of which nothing is kept is a function nevertheless.
class A { constructor() { this.x = 1; } }
console.log(typeof A);
class B { constructor() { this.x = 1; } }
console.log(!B, B ? 1 : 2);
class C { constructor() { this.x = 1; } }
console.log(C === undefined, C == null, C !== null, C ?? 5);
class D { constructor() { this.x = 1; } }
if (D && typeof D === "function") console.log("D", new D().x);
class E { constructor() { this.x = 1; } static s = 5; }
console.log(typeof E === "function" ? new E().x : "no", E || 1);
class F { constructor() { this.x = 1; } }
let f = F; console.log(typeof f, f === F, f == undefined, !f, new f().x);
