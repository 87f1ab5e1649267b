// Object literals whose fields are read and written by name only.
function list(count) {
  let head = null;
  for (let i = 0; i < count; i++) head = { value: i, next: head };
  return head;
}

function sum(node) {
  let result = 0;
  while (node !== null) {
    result += node.value;
    node = node.next;
  }
  return result;
}

function* walk(node) {
  for (; node; node = node.next) yield node;
}

console.log(sum(list(10)));
for (const node of walk(list(3))) console.log(node.value);

// Fields of several kinds of values, of none, and late ones.
const mixed = { number: 1, text: "one", nothing: null, flag: true };
console.log(mixed.number, mixed.text, mixed.nothing, mixed.flag, mixed.missing);
mixed.number = "now a text";
mixed.nothing = 5;
mixed.late = mixed.flag ? 7 : undefined;
console.log(mixed.number, mixed.nothing, mixed.late, mixed.missing);

// Arithmetic in place, overflow, -0.
const counter = { count: 2147483647, small: 0 };
counter.count++;
counter.small -= 0.5;
counter.small *= -0;
console.log(counter.count, Object.is(counter.small, 0), 1 / counter.small);
counter.count += counter.count;
console.log(counter.count, (counter.small = 3), counter.small++, counter.small);

// Destructuring, defaults, nesting.
function length({ x, y = 4 }) {
  return Math.sqrt(x * x + y * y);
}
console.log(length({ x: 3, y: 4 }), length({ x: 3, y: undefined }));
const nested = { inner: { a: 1, b: { c: 2 } } };
const { inner: { a, b: { c } } } = nested;
nested.inner.b.c = 10;
console.log(a, c, nested.inner.b.c);

// Fields that hold functions' results keep the order of evaluation.
const order = [];
function note(text) {
  order.push(text);
  return order.length;
}
const evaluated = { first: note("a"), second: note("b"), third: (note("c"), undefined) };
evaluated.second = note("d") + evaluated.first;
console.log(order.join(), evaluated.first, evaluated.second, evaluated.third);

// Recursion through fields.
function build(depth) {
  return depth === 0 ? null : { left: build(depth - 1), depth, right: build(depth - 1) };
}
function count(tree) {
  return tree ? 1 + count(tree.left) + count(tree.right) : 0;
}
console.log(count(build(10)));

// Closures see the same record.
function makeAccount(start) {
  const account = { balance: start, moves: 0 };
  const deposit = (amount) => {
    account.balance += amount;
    account.moves++;
    return account.balance;
  };
  const read = () => account.balance * 100 + account.moves;
  deposit(5);
  deposit(10);
  return read();
}
console.log(makeAccount(1), makeAccount(2.5));
