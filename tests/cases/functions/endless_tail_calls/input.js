// A recursion without end overflows the stack, also where nothing is left to be done behind the call.
function up(n) {
  if (n === -1) return 7;
  return up(n + 1);
}
function even(n) {
  return n === -1 ? true : odd(n + 2);
}
function odd(n) {
  return n === -1 ? false : even(n + 2);
}
function count(n) {
  return n === 0 ? 0 : 1 + count(n - 1);
}
let recursion = 0;
const closure = (recursion) => (recursion === -1 ? 0 : closure(recursion + 1));
for (const run of ["up", "even", "count", "closure"]) {
  try {
    if (run === "up") console.log(up(-5), up(0));
    if (run === "even") console.log(even(-7), even(0));
    if (run === "count") console.log(count(10), count(100_000_000));
    if (run === "closure") console.log(closure(-3), closure(0));
  } catch (error) {
    console.log(run, error.name, error.message);
  }
}
