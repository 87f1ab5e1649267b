// Generators that are consumed to their end again and again: by loops, by spread, by hand, and through yield*. One unit of work is a thousand times.
const work = 10;

function* items(name, count) {
  for (let i = 0; i < count; i++) yield { name: name + i, index: i };
}

function* twice(name) {
  yield* items(name, 2);
  try {
    yield* items(name + '!', 2);
  } finally {
    name = '';
  }
}

let sum = 0;
for (let round = 0; round < work * 1000; round++) {
  for (const { name, index } of twice('item')) sum += name.length + index;
  sum += [...items('x', 3)].length;
  const held = twice('held');
  held.next();
  if (round % 2 === 0) held.return();
}
console.log(sum);
