// A recursive walk with yield*: the tree is its own iterator, and a search stops the walk where it likes.

class Tree {
  constructor(value, left = null, right = null) {
    this.value = value;
    this.left = left;
    this.right = right;
  }

  static from([middle, left, right]) {
    return new Tree(middle, left && Tree.from(left), right && Tree.from(right));
  }

  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }

  *paths(path = []) {
    const here = [...path, this.value];
    if (!this.left && !this.right) {
      yield here;
      return 1;
    }
    let leaves = 0;
    for (const child of [this.left, this.right]) if (child) leaves += yield* child.paths(here);
    return leaves;
  }
}

const tree = Tree.from([8, [3, [1], [6, [4], [7]]], [10, null, [14, [13]]]]);
console.log('in order:', ...tree);

const walk = tree.paths();
let step = walk.next();
for (; !step.done; step = walk.next()) console.log('path', step.value.join(' > '));
console.log(`${step.value} leaves`);

function* visited(source, log) {
  try {
    for (const value of source) {
      log.push(value);
      yield value;
    }
  } finally {
    log.push('stopped');
  }
}

const log = [];
for (const value of visited(tree, log)) if (value >= 6) break;
console.log('looked at', log);
