// A class tree, built by one recursion and walked by another; both go deep.
class Node {
  constructor(key, left, right) {
    this.key = key;
    this.left = left;
    this.right = right;
  }
  depth() {
    const left = this.left ? this.left.depth() : 0;
    const right = this.right ? this.right.depth() : 0;
    return 1 + Math.max(left, right);
  }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.key;
    if (this.right) yield* this.right;
  }
}

function build(low, high) {
  if (low > high) return null;
  const middle = (low + high) >> 1;
  return new Node(middle, build(low, middle - 1), build(middle + 1, high));
}

function* inOrder(node) {
  if (node === null) return;
  yield* inOrder(node.left);
  yield node.key;
  yield* inOrder(node.right);
}

function chain(length) {
  return length === 0 ? null : new Node(length, chain(length - 1), null);
}

const tree = build(1, 1000);
let sum = 0;
let position = 0;
for (const key of inOrder(tree)) sum += ++position * key;
console.log('in order', sum, tree.depth());
for (const key of inOrder(tree)) {
  if (key > 3) break;
  console.log(key);
}
// Each level allocates, and the collector runs in between: what only the stack refers to stays alive.
let total = 0;
for (let round = 0; round < 20; round++) total += chain(4000).depth();
console.log(total);
const counter = { steps: 0 };
const step = () => {
  counter.steps += 1;
  return counter.steps;
};
step();
console.log(step(), counter.steps);
