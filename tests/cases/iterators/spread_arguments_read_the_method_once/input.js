let reads = 0;
const items = {
  get [Symbol.iterator]() {
    reads++;
    return function* () {
      yield 1;
      yield 2;
    };
  },
};
const count = (...items) => `${items.length} items, ${reads} reads`;
class Items extends Array {
  constructor() {
    super(...items);
  }
}
console.log(count(...items));
console.log(count(0, ...items));
console.log(count(...items, 3));
console.log({ count }.count(...items), new Items().length, reads);
console.log(Math.max(...items), reads);
String.prototype[Symbol.iterator] = 5;
try {
  count(..."ab");
} catch (error) {
  console.log(error.message);
}
