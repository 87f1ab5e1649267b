// All orders of a list, by recursion over what is left of it.
const work = 500;

function* permutations(items) {
  if (items.length === 0) {
    yield [];
    return;
  }
  for (let i = 0; i < items.length; i++) {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    for (const order of permutations(rest)) yield [items[i], ...order];
  }
}

let checksum = 0;
let count = 0;
for (let round = 0; round < work; round++) {
  for (const order of permutations(['a', 'b', 'c', 'd', 'e', 'f'])) {
    count++;
    if (order[0] < order[5]) checksum += order.indexOf('c');
  }
}
console.log(count, checksum);
