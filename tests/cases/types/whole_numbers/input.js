// Numbers without a fraction, in and beyond the range of integers.
function* collatz(n) {
  while (n !== 1) {
    yield n;
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  }
}
let steps = 0;
for (const n of collatz(27)) steps += n % 3 === 1 ? 1 : 2;
console.log(steps);

function parities(n) {
  const list = [];
  for (let i = 0; i < 70; i++) {
    list.push(n % 2 === 0 ? 'e' : n % 2 === 1 ? 'o' : n % 2 === -1 ? 'O' : '-');
    n = n * 1e5 + 1;
  }
  return list.join('');
}
console.log(parities(1), parities(-3));

let half = 12;
while (!(half % 2)) half /= 2;
console.log(half, -7 % 2 === -1, -8 % 2 === 0, 2 ** 60 % 3 === 1, Infinity % 2 === 0);
let big = 1;
for (let i = 0; i < 1100; i++) big = big * 2 + 0;
console.log(big, big % 2 === 0, big % 2 === 1, big % 7 === 0, (big - big) % 2 === 0);
let zero = -5;
while (zero < 0) zero = zero + 5;
console.log(Object.is(zero * -1, -0), Math.floor(-0.5) % 2 === 0, 1 / (Math.ceil(-0.5) / 1));
