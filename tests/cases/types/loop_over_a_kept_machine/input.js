// A loop that is left early ends the generator, whoever else has it.
function* count() {
  yield 1;
  yield 2;
  yield 3;
}

const kept = count();
for (const n of kept) {
  console.log('first', n);
  break;
}
for (const n of kept) console.log('never', n);
console.log(kept.next().done);

function* twice() {
  const inner = count();
  for (const n of inner) {
    yield n;
    if (n === 2) break;
  }
  for (const n of inner) yield n + 100;
}
for (const n of twice()) console.log(n);
