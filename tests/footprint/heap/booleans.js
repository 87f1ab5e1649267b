// Booleans that may be missing: the sieve of Eratosthenes, and the steps of a generator of booleans.
function* primes(limit) {
  const composite = [];
  for (let n = 2; n < limit; n++) {
    if (composite[n]) continue;
    yield n;
    for (let multiple = n * n; multiple < limit; multiple += n) composite[multiple] = true;
  }
}

function* tests(n) {
  yield n > 3;
  yield n === 5;
}

for (const prime of primes(50)) console.log(prime);
const steps = tests(5);
let step = steps.next();
while (!step.done) {
  console.log(step.value, step.value === true);
  step = steps.next();
}
console.log(step.value, step.done);
const flags = [true];
flags[3] = false;
for (const flag of flags) console.log(flag, flag ?? true, flag + 1);
