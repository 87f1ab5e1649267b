console.log(typeof one, typeof two);
if (true) function one() { return 1; } else function two() {}
console.log(typeof one, typeof two, one());
function f(x) { if (x) function inner() { return 'inner'; } return typeof inner; }
console.log(f(0), f(1));
function g() { let h = 1; { if (true) function h() {} } return h; }
console.log(g());
