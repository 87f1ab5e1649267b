// A binary search tree with recursive methods and a generator.
class Node {
  constructor(key) {
    this.key = key;
    this.left = null;
    this.right = null;
  }
  insert(key) {
    if (key < this.key) {
      if (this.left) this.left.insert(key);
      else this.left = new Node(key);
    } else if (this.right) this.right.insert(key);
    else this.right = new Node(key);
  }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.key;
    if (this.right) yield* this.right;
  }
  get depth() {
    return 1 + Math.max(this.left ? this.left.depth : 0, this.right ? this.right.depth : 0);
  }
}
const root = new Node(50);
for (const key of [30, 70, 20, 40, 60, 80, 10, 90, 35.5]) root.insert(key);
for (const key of root) console.log(key);
console.log([...root].join(), root.depth, root.left.key, root.left.left.left.left === null);
