// Closures that end with their scope, and closures that do not: what they share has to live as long as they do.
function* map(source, change) {
  for (const item of source) yield change(item);
}
function* count(limit) {
  for (let n = 0; n < limit; n++) yield n;
}

// They end with the iteration.
let sum = 0;
for (let round = 0; round < 4; round++) {
  const add = (n) => n + round;
  for (const item of map(count(3), add)) sum += item;
  round += add(0) > 100 ? 1 : 0;
}
console.log("passed down", sum);

function twice(n) {
  let calls = 0;
  const step = () => {
    calls++;
    return n * 2;
  };
  const first = step();
  return first + step() + calls;
}
console.log("called here", twice(3), twice(4));

// Made before the loop copies its variables: it sees the first ones for ever.
const seen = [];
for (let i = 0, first = () => i; i < 3; i++) seen.push(first());
console.log("initialiser", seen.join());

// Kept beyond the iteration, and called in a later one.
let kept = () => -1;
const late = [];
for (let i = 0; i < 3; i++) {
  late.push(kept());
  kept = () => i * 10;
}
console.log("kept", late.join(), kept());

for (let i = 0; i < 3; i++) {
  if (i > 0) console.log("var", older());
  var older = () => i;
}

// Returned, in a list, in an object, in a generator that is returned.
function counter() {
  let n = 0;
  return () => ++n;
}
const one = counter();
const two = counter();
console.log("returned", one(), one(), two());

const list = [];
for (let i = 0; i < 3; i++) list.push(() => i);
console.log("list", list.map((f) => f()).join());

function source(base) {
  const change = (n) => n + base;
  return map(count(3), change);
}
const left = source(10);
const right = source(20);
console.log("generators", left.next().value, right.next().value, left.next().value);

function* both(base) {
  let calls = 0;
  const change = (n) => n + base + calls++;
  yield* map(count(2), change);
  yield calls;
}
console.log("in a generator", [...both(1)].join(), [...both(5)].join());

// Recursion: an environment for each call.
function depth(n, outer) {
  let here = n;
  const get = () => here + outer();
  here++;
  return n === 0 ? get() : depth(n - 1, get);
}
console.log("recursion", depth(5, () => 0));

// Nested scopes, and a closure that a callee keeps.
let total = 0;
for (let i = 0; i < 2; i++) {
  let inner = 0;
  for (let j = 0; j < 3; j++) {
    const add = () => (inner += i * 10 + j);
    add();
  }
  const get = () => inner + i;
  total += get();
}
let stolen = null;
function steal(f) {
  stolen = f;
  return f();
}
for (let i = 0; i < 3; i++) total += steal(() => i);
console.log("nested", total, stolen());

// The test and the update of a loop see the variables of their iteration.
const order = [];
for (let i = 0, run = (f) => f(); run(() => i < 3); run(() => i++)) {
  const now = () => i;
  order.push(now());
}
console.log("test and update", order.join());

// A closure that calls itself.
function factorials(limit) {
  let calls = 0;
  const factorial = (n) => {
    calls++;
    return n <= 1 ? 1 : n * factorial(n - 1);
  };
  let text = 0;
  for (let i = 1; i <= limit; i++) text += factorial(i);
  return text + calls / 100;
}
console.log("itself", factorials(5));

try {
  for (let i = 0; i < 3; i++) {
    const fail = () => {
      if (i === 1) throw new Error("at " + i);
      return i;
    };
    fail();
  }
} catch (error) {
  console.log(error.message);
}
