// Generators that are consumed by patterns and spread instead of loops.
const work = 200;

function* range(from, to) {
  for (let i = from; i < to; i++) yield i;
}

function* pairs(count) {
  for (let i = 0; i < count; i++) yield [i, { name: `item${i % 10}`, weight: i * 3 }];
}

function sum(...numbers) {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}

let checksum = 0;
for (let round = 0; round < work; round++) {
  for (let i = 0; i < 1000; i++) {
    const [first, second, , fourth = 100] = range(i, i + (i % 5));
    checksum += (first ?? 1) + (second ?? 2) + fourth;
    const [head, ...tail] = range(i, i + 10);
    checksum += head * tail.length;
    checksum += sum(...range(0, 8), i);
    checksum += Math.max(...range(i, i + 4));
    const list = [0, ...range(1, 6), ...range(2, 4)];
    checksum += list.length + list[6];
  }
  for (const [index, { name, weight }] of pairs(2000)) checksum += name.length * index + weight;
  let a = round, b = 1;
  for (let i = 0; i < 1000; i++) [a, b] = range(b, b + 2 + (a % 2));
  checksum += a + b;
}
console.log(checksum);
