// Functions that call themselves, order of evaluation, and everything that Math has for numbers.
let calls = 0;
function factorial(n) {
  calls++;
  return n <= 1 ? 1 : n * factorial(n - 1);
}
function isOdd(n) {
  return n === 0 ? false : isEven(n - 1);
}
function isEven(n) {
  return n === 0 ? true : isOdd(n - 1);
}

function* collatz(n) {
  while (n !== 1) {
    yield n;
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  }
  yield 1;
}

console.log(calls, factorial(5), calls, factorial(170), calls);
console.log(`${calls} ${factorial(3)} ${calls}`, `${factorial(2)}${factorial(3)}`);
console.log(isOdd(7), isEven(1000), factorial(171));
let length = 0;
let highest = 0;
for (const n of collatz(27)) {
  length++;
  highest = Math.max(highest, n);
}
console.log('collatz', length, highest);
console.log(Math.floor(-2.5), Math.trunc(-0.5), Math.imul(65537, 65537), 7 >>> 1, -7 >>> 28, 1 << 31, ~5, 2 ** 0.5, -7 % 3, 5 | 0, NaN | 0);
