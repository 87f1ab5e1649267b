// yield* and for...of over an object whose [Symbol.iterator] is a generator look next() up once, return() and throw() when they use them.
const tree = { *[Symbol.iterator]() { try { yield 1; yield 2; } finally { console.log("cleanup"); } } };
function* outer() { return yield* tree; }
for (const x of outer()) console.log(x);
const early = outer();
console.log(early.next(), early.return(7), early.next());
const thrown = outer();
thrown.next();
try { thrown.throw(new Error("in")); } catch (error) { console.log(error.message); }
const own = tree[Symbol.iterator].prototype;
own.return = function (value) { console.log("own return", value); return { value: "mine", done: true }; };
const patched = outer();
patched.next();
console.log(patched.return(8));
for (const x of tree) { console.log("loop", x); break; }
delete own.return;
let calls = 0;
const late = outer();
late.next();
own.next = function () { calls++; return { value: calls, done: calls > 2 }; };
console.log(late.next(), calls, [...outer()], [...tree], calls);
delete own.next;
const shared = tree[Symbol.iterator]();
const wrapper = { [Symbol.iterator]: () => shared };
function* both() { yield* wrapper; }
const first = both(), second = both();
console.log(first.next(), second.next(), shared.next(), first.next());
