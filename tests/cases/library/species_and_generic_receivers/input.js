class Stack extends Array { static get [Symbol.species]() { return Array; } top() { return this.at(-1); } }
class List extends Array {}
const stack = Stack.from([1, 2, 3]);
const list = List.of(1, 2, 3);
console.log(stack.top(), stack.map((x) => x) instanceof Stack, list.filter((x) => x > 1), list.toReversed() instanceof List);
const like = { length: 2, 0: 'a', 1: 'b' };
console.log(Array.prototype.push.call(like, 'c'), like, Array.prototype.join.call('xyz', '-'), Array.prototype.map.call('ab', (c) => c + c));
console.log(Array.prototype.concat.call(1, [2], { length: 1, 0: 'spread', [Symbol.isConcatSpreadable]: true }));
const frozen = Object.freeze([1, 2]);
for (const method of ['push', 'pop', 'reverse', 'sort', 'fill']) {
  try { frozen[method](0); } catch (error) { console.log(method, error.message); }
}
console.log(Object.isFrozen(frozen), Reflect.set(frozen, 0, 9), Reflect.ownKeys(frozen));
const inner = [1]; inner.push(inner);
console.log(String(inner), [[], null, [undefined, [1]]].toString());
