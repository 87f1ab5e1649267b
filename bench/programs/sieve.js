// Prime numbers by a chain of generators: every prime adds a filter in front of the numbers that are left.
const work = 1500;

function* integersFrom(n) {
  while (true) yield n++;
}

function* without(numbers, divisor) {
  for (const n of numbers) {
    if (n % divisor !== 0) yield n;
  }
}

function* primes() {
  let numbers = integersFrom(2);
  while (true) {
    const { value: prime } = numbers.next();
    yield prime;
    numbers = without(numbers, prime);
  }
}

function sumOfPrimes(count) {
  let sum = 0;
  for (const prime of primes()) {
    sum += prime;
    if (--count === 0) break;
  }
  return sum;
}

let checksum = 0;
for (let round = 0; round < work; round++) checksum += sumOfPrimes(120 + (round % 3));
console.log(checksum);
