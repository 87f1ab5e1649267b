const original = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function* () {
  for (let i = this.length - 1; i >= 0; i--) yield this[i];
};
const out = [];
for (const x of [1, 2, 3]) out[out.length] = x;
Array.prototype[Symbol.iterator] = original;
console.log(out);
function* g() { yield 1; }
const proto = Object.getPrototypeOf(Object.getPrototypeOf(g()));
const next = proto.next;
proto.next = function (v) {
  const r = next.call(this, v);
  return r.done ? r : { value: r.value + 1, done: false };
};
for (const x of g()) console.log(x);
