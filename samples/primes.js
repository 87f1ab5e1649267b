// An incremental sieve: each prime crosses out its multiples only as far as somebody asks for primes.

function* primes() {
  const crossings = new Map(); // composite -> the primes that reach it next
  for (let candidate = 2; ; candidate++) {
    const divisors = crossings.get(candidate);
    if (!divisors) {
      yield candidate;
      crossings.set(candidate * candidate, [candidate]);
      continue;
    }
    crossings.delete(candidate);
    for (const prime of divisors) {
      const next = candidate + prime;
      if (crossings.has(next)) crossings.get(next).push(prime);
      else crossings.set(next, [prime]);
    }
  }
}

function* twins(source) {
  let previous = -Infinity;
  for (const prime of source) {
    if (prime - previous === 2) yield [previous, prime];
    previous = prime;
  }
}

const first = [];
for (const prime of primes()) {
  if (prime > 100) break;
  first.push(prime);
}
console.log(first.join(' '));

for (const pair of twins(primes())) {
  if (pair[0] > 70) break;
  console.log('twins', pair);
}
