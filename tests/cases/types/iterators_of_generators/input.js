// A generator is its own iterator, whether it is stepped in place or an object.
function* naturals(to) {
  for (let n = 0; n < to; n++) yield n;
}

function* zip(left, right) {
  const other = right[Symbol.iterator]();
  for (const first of left) {
    const { value: second, done } = other.next();
    if (done) return 'short';
    yield [first, second];
  }
  return 'long';
}

for (const [a, b] of zip(naturals(4), naturals(2))) console.log(a, b);
for (const [a, b] of zip(naturals(2), ['x', 'y', 'z'])) console.log(a, b);
console.log([...zip(naturals(3), 'uv')]);
for (const n of naturals(2)[Symbol.iterator]()) console.log(n);
const kept = naturals(3);
console.log(kept[Symbol.iterator]() === kept, kept.next().value, [...kept]);
try {
  zip([1], undefined).next();
} catch (error) {
  console.log(error.message);
}
try {
  zip([1], 5).next();
} catch (error) {
  console.log(error.message);
}
