function twice(a, a) {
  arguments[0] = "first";
  console.log(a);
  arguments[1] = "second";
  console.log(a);
  a = "assigned";
  console.log(arguments);
}
twice(1, 2);
twice(1);
function* between(a, b, a) {
  yield a;
  arguments[0] = "x";
  yield a;
  a = b = 5;
  yield [...arguments];
}
console.log(...between(1, 2, 3));
console.log(...between(1, 2));
