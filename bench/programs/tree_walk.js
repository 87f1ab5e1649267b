// A binary tree, walked in order by a generator that delegates to itself.
const work = 120;

class Node {
  constructor(left, value, right) {
    this.left = left;
    this.value = value;
    this.right = right;
  }
}

function build(low, high) {
  if (low > high) return null;
  const middle = (low + high) >> 1;
  return new Node(build(low, middle - 1), middle, build(middle + 1, high));
}

function* inOrder(node) {
  if (node !== null) {
    yield* inOrder(node.left);
    yield node.value;
    yield* inOrder(node.right);
  }
}

const tree = build(1, 10_000);
let checksum = 0;
for (let round = 0; round < work; round++) {
  let position = 0;
  for (const value of inOrder(tree)) {
    position++;
    checksum += value * (position % 7);
  }
}
console.log(checksum);
