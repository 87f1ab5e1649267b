class Node {
  constructor(value, left, right) {
    Object.assign(this, { value, left, right });
  }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
const tree = new Node(4, new Node(2, new Node(1), new Node(3)), new Node(6, new Node(5)));
console.log([...tree]);
for (const value of tree) {
  if (value > 3) break;
  console.log(value);
}
