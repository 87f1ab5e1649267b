// A name that is that of a method of the language is nothing special where the method is not.
function attempt(action) {
  try {
    return action();
  } catch (error) {
    return error.message;
  }
}
const bare = Object.setPrototypeOf([1], null);
const object = {};
console.log(attempt(() => object.floor(1.5)), attempt(() => bare.push(2)), attempt(() => object.get(1)), attempt(() => [].has(1)));
console.log(Math.floor(1.5), [1].push(2), new Map([[1, 2]]).get(1), new Set([1]).has(1), new Map([[1, 2]]).has(1), 'abc'.slice(1), [1, 2].slice(1));
console.log(attempt(() => object.floor(1.5)), attempt(() => bare.pop()), attempt(() => object.get(1)), attempt(() => [].has(1)));
const { has } = Set.prototype;
const mixed = { has, get: Map.prototype.get };
console.log(attempt(() => mixed.has(1)), attempt(() => mixed.get(1)), attempt(() => new WeakMap().has(1)));
for (const collection of [new Set([1]), new Map([[1, 1]]), new Set(), new Map(), [1]]) console.log(attempt(() => collection.has(1)));
