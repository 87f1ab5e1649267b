// slice, map, filter and splice ask for the constructor and its species; plain arrays have plain copies until somebody changes that.
const list = [1, 2, 3, 4];
const kinds = () => [list.slice(1), list.map((x) => x), list.filter(() => true), list.slice(3, 1), list.concat(5)].map((a) => a.constructor?.name + a.length).join(" ");
console.log(kinds(), list.slice(), [, 1, , 2].slice(1), list.slice(-2), list.slice(1, -1), list.slice(9));
class Own extends Array {}
console.log(new Own(1, 2).slice(), new Own(3, 4).map((x) => x * 2) instanceof Own);
list.constructor = { [Symbol.species]: Own };
console.log(kinds());
delete list.constructor;
console.log(kinds());
Array.prototype.constructor = Own;
console.log(kinds());
Array.prototype.constructor = Array;
console.log(kinds());
const original = Object.getOwnPropertyDescriptor(Array, Symbol.species);
Object.defineProperty(Array, Symbol.species, { get() { return Own; }, configurable: true });
console.log(kinds());
Object.defineProperty(Array, Symbol.species, original);
console.log(kinds());
const big = Array.from({ length: 40 }, (_, i) => i);
const spread = [...big, ...[], ...big.slice(0, 3), ..."ab", , ...[1, , 3]];
console.log(spread.length, spread.slice(38), Math.max(...big, ...list), [...[], ...[1]], [0, ...list, 9].length);
spread.push("end");
console.log(spread.at(-1), "MiXed é".toLowerCase(), "same".toLowerCase(), "straße".toUpperCase(), "aZ09[`{@".toUpperCase(), "aZ09[`{@".toLowerCase(), "X".repeat(70).toLowerCase().length);
