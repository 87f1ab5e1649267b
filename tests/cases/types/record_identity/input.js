// Identity, aliases and cycles of records.
const a = { id: 1, peer: null };
const b = { id: 1, peer: null };
console.log(a === b, a === a, a == b, a != b, a !== b);
const alias = a;
alias.id = 7;
console.log(a.id, alias === a);
a.peer = b;
b.peer = a;
console.log(a.peer.peer === a, a.peer.peer.peer.id, b.peer.id);

function swap(pair) {
  const kept = pair.left;
  pair.left = pair.right;
  pair.right = kept;
  return pair;
}
const pair = { left: a, right: b };
console.log(swap(pair) === pair, pair.left === b, pair.right === a);

// A ring.
function ring(size) {
  const first = { number: 0, next: null };
  let last = first;
  for (let i = 1; i < size; i++) {
    const cell = { number: i, next: null };
    last.next = cell;
    last = cell;
  }
  last.next = first;
  return first;
}
function josephus(size, step) {
  let cell = ring(size);
  while (cell.next !== cell) {
    for (let i = 1; i < step - 1; i++) cell = cell.next;
    cell.next = cell.next.next;
    cell = cell.next;
  }
  return cell.number;
}
console.log(josephus(41, 3));

// Each evaluation makes another one.
const made = [];
function make() {
  return { fresh: 0 };
}
const m1 = make();
const m2 = make();
m1.fresh = 1;
console.log(m1 === m2, m1.fresh, m2.fresh, made.length);

// Through closures and generators.
function* shared(record) {
  while (record.turns > 0) {
    yield record.turns;
    record.turns--;
  }
}
const turns = { turns: 3 };
for (const turn of shared(turns)) {
  console.log(turn, turns.turns);
  if (turn === 2) turns.turns = 1.5;
}
function* records() {
  let last = null;
  for (let i = 0; i < 3; i++) {
    const item = { index: i, previous: last };
    yield item;
    last = item;
  }
  return last;
}
let before = null;
for (const item of records()) {
  console.log(item.index, item.previous === before);
  before = item;
}
