// Which start below a limit has the longest Collatz sequence: a loop over starts, a loop over each sequence.
const work = 200;

function* collatz(n) {
  while (n !== 1) {
    yield n;
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  }
  yield 1;
}

let longest = 0;
let best = 0;
let highest = 0;
for (let block = 0; block < work; block++) {
  for (let start = 1; start <= 1000; start++) {
    let length = 0;
    for (const n of collatz((block % 100) * 1000 + start)) {
      length++;
      if (n > highest) highest = n;
    }
    if (length > longest) {
      longest = length;
      best = (block % 100) * 1000 + start;
    }
  }
}
console.log(best, longest, highest);
