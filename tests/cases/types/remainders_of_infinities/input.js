// Neither an infinity nor NaN is even, also where a compiler knows the operand.
function* tests(x) {
  for (let k = 0; k < 3; k++) {
    yield x % 2 === 0;
    x = x * 1e5 + 1;
  }
  yield (Infinity * x) % 2 === 0;
  yield (-Infinity * x) % 4 === 0;
  yield NaN % 4 === 0;
  yield (Infinity * x) % 4 === 3;
  yield -0 % 2 === 0;
}
console.log(...tests(1));
