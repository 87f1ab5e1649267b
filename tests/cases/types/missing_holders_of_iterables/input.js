class Range { constructor(a, b) { this.a = a; this.b = b; } *[Symbol.iterator]() { for (let i = this.a; i < this.b; i++) yield i; } }
class H { constructor(r) { this.range = r; } }
function f(h) { for (const x of h.range) console.log(x); }
function g(h) { const [x] = h.range; console.log(x); }
function* gen(n) { yield n; }
function k(h) { const [x] = gen(h.range.a); console.log(x); }
function* l(h) { yield* h.range; }
function m(h) { return [...h.range].length; }
let hh = new H(new Range(0, 2));
f(hh); g(hh); k(hh); for (const x of l(hh)) console.log(x); console.log(m(hh));
function clear() { hh = null; }
clear();
try { f(hh); } catch (e) { console.log(e.message); }
try { g(hh); } catch (e) { console.log(e.message); }
try { k(hh); } catch (e) { console.log(e.message); }
try { for (const x of l(hh)) console.log(x); } catch (e) { console.log(e.message); }
try { console.log(m(hh)); } catch (e) { console.log(e.message); }
