// A tree that is one long spine to the left, so that the deepest item comes through as many delegations as there are nodes.
// One unit of work is a walk over about 100,000 nodes.
const work = 1;
const depth = 10;

class Node {
  constructor(left, value) {
    this.left = left;
    this.value = value;
  }
}

function spine(length) {
  let node = null;
  for (let i = 0; i < length; i++) node = new Node(node, i);
  return node;
}

function* walk(node) {
  if (node !== null) {
    yield* walk(node.left);
    yield node.value;
  }
}

const tree = spine(depth);
let sum = 0;
for (let round = 0; round < (work * 100_000) / depth; round++) {
  for (const value of walk(tree)) sum += value;
}
console.log(sum);
