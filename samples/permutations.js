// Backtracking without callbacks: permutations and the queens puzzle as sequences that are computed on demand.

function* permutations(items) {
  if (items.length < 2) {
    yield items;
    return;
  }
  const [first, ...rest] = items;
  for (const permutation of permutations(rest))
    for (let i = 0; i <= rest.length; i++) yield [...permutation.slice(0, i), first, ...permutation.slice(i)];
}

function* queens(size, columns = []) {
  const row = columns.length;
  if (row === size) {
    yield columns;
    return;
  }
  for (let column = 0; column < size; column++) {
    const attacked = columns.some((other, at) => other === column || Math.abs(other - column) === row - at);
    if (!attacked) yield* queens(size, [...columns, column]);
  }
}

for (const order of permutations(['a', 'b', 'c'])) console.log(order.join(''));

const [solution] = queens(8);
for (const column of solution) console.log('. '.repeat(column) + 'Q ' + '. '.repeat(7 - column));

let count = 0;
for (const _ of queens(6)) count++;
console.log(`a board of 6 has ${count} solutions`);
