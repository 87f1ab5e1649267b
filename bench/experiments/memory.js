// A generator that is consumed to its end again and again. One unit of work is a thousand times.
const work = 10;

function* count(limit) {
  for (let i = 0; i < limit; i++) yield i;
}

let sum = 0;
for (let round = 0; round < work * 1000; round++) {
  for (const n of count(5)) sum += n;
}
console.log(sum);
