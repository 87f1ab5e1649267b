// What follows a yield may be done before it only where nobody can tell.
function* plain(from, to) {
  for (let i = from; i <= to; i += 2) yield i;
}
console.log(...plain(3, 9));

function* swapped(x, y = 3) {
  let p;
  [p, x] = [0, 1];
  while (x < y) {
    yield x;
    x++;
    p = x;
  }
  return p;
}
console.log(...swapped(5), swapped(5, 1).next());

// The handler and the finalizer see the variables as they were at the yield.
function* guarded() {
  let i = 0;
  try {
    for (;;) {
      yield i;
      i += 10;
    }
  } catch (error) {
    yield `caught ${error} at ${i}`;
  } finally {
    console.log("finally at", i);
  }
}
const thrown = guarded();
console.log(thrown.next().value, thrown.next().value, thrown.throw("it").value, thrown.return(1));
for (const each of guarded()) if (each > 10) break;

// A closure sees each iteration's variable when it is called.
let look;
function* captured() {
  for (let i = 0; i < 3; i++) {
    look = () => i;
    yield i;
  }
}
for (const each of captured()) console.log(each, look());

// What others may change in between is read behind the yield.
let step = 1;
const steps = [1];
function* changing() {
  for (let n = 0; n < 20; n += step + steps[0]) yield n;
}
for (const n of changing()) {
  console.log(n);
  step++;
  steps[0] = n;
}

// Operators that run code of the operand are no arithmetic.
const noisy = { valueOf: () => (console.log("valueOf"), 2) };
function* noisily() {
  for (let n = 0; n < 3; n = n + noisy) yield n;
}
for (const n of noisily()) console.log("n is", n);

// A result that is received, and one that nobody asks for any more.
function* sums() {
  let total = 0;
  while (total < 10) total += yield total;
  return total;
}
const sum = sums();
console.log(sum.next(100).value, sum.next(4).value, sum.next(7), sum.next(1));
const counted = plain(1, 5);
console.log(counted.next(), counted.return(7), counted.next());

function* zipped(left, right) {
  const other = right[Symbol.iterator]();
  for (const first of left) {
    const { value: second, done } = other.next();
    if (done) return;
    yield first * 10 + second;
  }
}
console.log(...zipped(plain(1, 9), plain(2, 6)), ...zipped(plain(1, 3), plain(2, 6)));

// The value of a result that is over.
const over = plain(1, 2);
for (let result = over.next(); ; result = over.next()) {
  console.log(result.value);
  if (result.done) break;
}

function* remainders(step) {
  let n = 1;
  for (;;) {
    if (n % 2 === 1) yield `odd ${n}`;
    if (n % 4 === 0) yield `fourth ${n}`;
    if (n % 2 === -1) yield `negative ${n}`;
    if (n === Infinity || n !== n) return;
    n = n * step - 1;
  }
}
console.log(...remainders(-3e9), ...remainders(1e100));
