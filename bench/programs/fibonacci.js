// Fibonacci numbers without an end; the step is a swap by destructuring.
const work = 200;

function* fibonacci() {
  let [current, next] = [0, 1];
  while (true) {
    yield current;
    [current, next] = [next, current + next];
  }
}

function sumUpTo(limit) {
  let sum = 0;
  for (const value of fibonacci()) {
    if (value > limit) break;
    sum += value;
  }
  return sum;
}

let checksum = 0;
for (let round = 0; round < work * 1000; round++) checksum = (checksum + sumUpTo(1e15 - round)) % 1e9;
console.log(checksum);
