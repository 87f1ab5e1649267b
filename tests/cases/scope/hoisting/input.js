console.log(typeof f, typeof v, f());
function f() { return g(); function g() { return 'inner'; } }
var v = 1;
{
  function blockFunction() { return 'block'; }
}
console.log(typeof blockFunction, v);
var f2 = function () { return typeof f2; };
console.log(f2());
for (var i = 0; i < 2; i++) var last = i;
console.log(i, last);
