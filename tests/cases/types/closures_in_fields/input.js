function early() { try { later(1); } catch (e) { console.log(e.name, e.message); } const later = x => x + 1; return later(2); }
console.log(early());
const top = (n) => n <= 0 ? 0 : n + top(n - 1);
console.log(top(10));
class Box { constructor() { this.f = null; } set(f) { this.f = f; } run(x) { const f = this.f; return f === null ? -1 : f(x); } }
const b = new Box(); console.log(b.run(1)); b.set(x => x * 2); console.log(b.run(21));
let maybe; let nope = null;
function setMaybe() { maybe = () => 5; }
console.log(maybe == null, nope == undefined); setMaybe(); console.log(maybe == null, maybe(), typeof maybe);
const fs = [x => x + 1]; console.log(fs[0](1), fs[1] === undefined);
