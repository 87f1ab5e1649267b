// What is left of a sum one of whose operands never comes back is that operand, and the program needs no runtime.
function search(n) {
  for (;;) n = (n * 3) % 7;
}
function* found(n) {
  yield n;
  yield 1 + search(n);
}
for (const n of found(2)) {
  console.log(n);
  break;
}
