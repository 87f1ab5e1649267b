// A variable may hold a closure whose environment is declared later.
let f;
let named = function self() { (() => { "use strict"; try { self = 1; } catch (error) { console.log(`${error}`); } })(); return typeof self; };
function call() { return named(); }
console.log([1].map(call));
{ let x = 1; f = () => x++; }
function g() { let h; { let y = 5; h = () => ++y; } return [h(), h(), (() => h())()]; }
console.log(f(), f(), g());
function outer() { let k; function use() { return k(); } { let z = 3; k = () => z * 2; z++; } return use(); }
console.log(outer());
