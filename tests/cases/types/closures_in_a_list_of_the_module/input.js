// The list is declared before the environments that its closures need.
const readers = [];
const pairs = [];
function plain() {
  for (let i = 0; i < 2; i++) readers.push(() => i++);
}
function* suspended() {
  for (let j = 5; j < 7; j++) {
    pairs.push(() => j);
    yield j;
  }
}
plain();
for (const value of suspended()) console.log(value);
for (const read of readers) console.log(read(), read());
for (const read of pairs.slice(0, 40)) console.log(read());
