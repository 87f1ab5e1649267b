function* g() {
  yield 1;
}
const first = g();
g.prototype = { marker: 'second' };
const second = g();
g.prototype = 5;
const third = g();
console.log(first.marker, second.marker, third.marker);
console.log(Object.getPrototypeOf(third) === Object.getPrototypeOf(g.__proto__.prototype === undefined ? g : third));
console.log(second[Symbol.iterator] === undefined, typeof third.next);
