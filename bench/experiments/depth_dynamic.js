// A tree that is one long spine to the left, of objects that are their own iterators, with values of several kinds.
// One unit of work is a walk over about 100,000 nodes.
const work = 1;
const depth = 10;

function makeNode(left, value) {
  return {
    left,
    value,
    *[Symbol.iterator]() {
      if (this.left) yield* this.left;
      yield this.value;
    },
  };
}

function spine(length) {
  let node = null;
  for (let i = 0; i < length; i++) node = makeNode(node, i % 3 === 0 ? `item ${i}` : i);
  return node;
}

const tree = spine(depth);
let sum = 0;
for (let round = 0; round < (work * 100_000) / depth; round++) {
  for (const value of tree) sum += typeof value === 'string' ? value.length : value;
}
console.log(sum);
