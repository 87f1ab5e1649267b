// Spread, patterns and loops over arrays see every change of the array iterator, and its end.
const list = [1, 2, 3];
const use = () => { const [a, b] = list; let s = ""; for (const x of list) s += x; return [a, b, s, ...list].join(); };
console.log(use());
const proto = Object.getPrototypeOf([][Symbol.iterator]());
const { next } = proto;
proto.next = function () { const r = next.call(this); return r.done ? r : { value: r.value * 10, done: false }; };
console.log(use());
proto.next = next;
console.log(use());
const values = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function* () { yield "own"; yield "two"; };
console.log(use());
Array.prototype[Symbol.iterator] = values;
console.log(use());
let closed = 0;
proto.return = () => { closed++; return {}; };
{ const [a] = list; for (const x of list) break; console.log(a, closed, use(), closed); }
delete proto.return;
{ const [a] = list; console.log(a, closed); }
list[Symbol.iterator] = () => values.call([9]);
console.log(use());
delete list[Symbol.iterator];
const grow = [1];
for (const x of grow) if (grow.length < 12) grow.push(x + 1);
const many = [, ...grow, ...grow, , ...[], ..."xy"];
console.log(many.length, 0 in many, 1 in many, 25 in many, many.at(-1), [...grow.slice(0, 8)].length, [...grow.slice(0, 7), , ].length);
