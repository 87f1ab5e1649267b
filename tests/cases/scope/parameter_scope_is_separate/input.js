var x = 'outer';
function f(a = () => x, b = (x) => x) {
  var x = 'inner';
  return [a(), b('given'), x];
}
console.log(f());
function g(a, b = () => a) {
  var a;
  a = 'changed';
  return [a, b()];
}
console.log(g('param'));
