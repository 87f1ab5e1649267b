// Bindings that get their values from each other have the reason of the first that has one of its own.
let a = JSON.parse('1');
function f(x, n) { return n > 0 ? f(x + x, n - 1) : x; }
let acc = 0;
for (let i = 0; i < 3; i++) acc = acc + f(a, i);
let u, v;
for (let i = 0; i < 3; i++) { u = v; v = u; }
console.log(acc, u, -a, a % 2, typeof a);
const bits = a & 3;
console.log(bits, a in {});
