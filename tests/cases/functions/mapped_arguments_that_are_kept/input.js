// An arguments object shares the places of the parameters for as long as it lives.
var f = function (x, y) {
  return arguments;
};
function g(x) {
  const set = (value) => (x = value);
  set(5);
  return arguments;
}
function clobber(n) {
  return n === 0 ? [1, 2, 3] : clobber(n - 1);
}
const a = f(1, 2), b = g(1);
clobber(50);
console.log(a[0], a[1], f(3)[0], f(1, 2)[1], f(1, 2, 3)[2], b[0], b);
