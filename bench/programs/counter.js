// Counts up to a limit: the smallest generator that does anything.
const work = 100;

function* count(limit) {
  for (let i = 0; i < limit; i++) yield i;
}

let sum = 0;
for (let round = 0; round < work; round++) {
  for (const n of count(200_000 + round)) sum += n;
}
console.log(sum);
