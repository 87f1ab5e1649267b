// A lazy pipeline: map, filter, take and zip over endless numbers.
const work = 120;

function* naturals() {
  for (let n = 0; ; n++) yield n;
}

function* map(source, change) {
  for (const item of source) yield change(item);
}

function* filter(source, wanted) {
  for (const item of source) {
    if (wanted(item)) yield item;
  }
}

function* take(source, count) {
  if (count <= 0) return;
  for (const item of source) {
    yield item;
    if (--count === 0) return;
  }
}

function* zip(left, right) {
  const other = right[Symbol.iterator]();
  for (const first of left) {
    const { value: second, done } = other.next();
    if (done) return;
    yield [first, second];
  }
}

let checksum = 0;
for (let round = 0; round < work; round++) {
  const squares = map(naturals(), (n) => n * n);
  const odd = filter(squares, (n) => n % 2 === 1);
  const halves = map(naturals(), (n) => n / 2 + round);
  for (const [square, half] of take(zip(odd, halves), 10_000)) checksum += square - half;
}
console.log(checksum);
