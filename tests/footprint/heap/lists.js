// Typed lists: of numbers, booleans, lists, records and pairs; what is not there; and variables that closures share.
function* primes(limit) {
  const composite = [];
  for (let i = 0; i < limit; i++) composite[i] = 0;
  for (let n = 2; n < limit; n++) {
    if (composite[n] === 1) continue;
    yield n;
    for (let multiple = n * n; multiple < limit; multiple += n) composite[multiple] = 1;
  }
}

function* windows(list, size) {
  for (let i = 0; i + size <= list.length; i++) yield list.slice(i, i + size);
}

const found = [...primes(60)];
console.log(found.length, found[3], found[100], found.at(-1), found.indexOf(13), found.includes(NaN));
for (const window of windows(found, 3)) console.log(window[0], window[1], window[2]);
const halves = found.map((n) => n / 2).filter((half) => half > 10);
console.log(halves.length, halves[0], halves.reduce((sum, half) => sum + half, 0));
const ends = halves.slice(-3).reverse();
ends.length = 2;
const last = ends.pop();
console.log(ends.length, last, ends.pop(), ends.pop(), ends.length);
const rows = [];
for (let y = 0; y < 3; y++) {
  const row = [];
  for (let x = 0; x < 4; x++) row[x] = x * y;
  rows.push(row);
}
for (const row of rows) {
  const [first, second, ...others] = row;
  console.log(first, second, others.length);
}
const points = [];
for (let i = 0; i < 3; i++) points.push({ x: i, y: i * 0.5 });
let length = 0;
for (const { x, y } of points) length += Math.sqrt(x * x + y * y);
console.log(length, points[1].x);
const pairs = [];
for (let i = 0; i < 3; i++) pairs.push([i, i / 4]);
for (const [key, value] of pairs) console.log(key, value);
const marks = [true, false];
marks.pop();
console.log(marks.includes(true), marks.includes(false), marks.length);
if (marks[0] && !marks[1]) console.log('marked');
const counter = { steps: 0 };
const step = () => {
  counter.steps += 1;
  return counter.steps;
};
step();
console.log(step(), counter.steps);
let garbage = 0;
for (let i = 0; i < 20000; i++) garbage += [i, i + 1, i + 2].concat([i])[3];
console.log(garbage);
