// `this` of a sloppy function is the global object.
function root() {
  return this;
}
console.log(Math.max(1, 2), Math.floor(2.5));
root().Math.max = () => 42;
(function () {
  this.Math.floor = () => 'floor';
})();
console.log(Math.max(1, 2), Math.floor(2.5));

// A prototype that is found by a computed name, and changed by a fixed one.
function* numbers() {
  yield 1;
  yield 2;
}
function count(n) {
  const list = [];
  for (let i = 0; i < n; i++) list.push(i);
  return list.length;
}
console.log(count(3), [...numbers()]);
const name = '__pro' + 'to__';
const generators = numbers()[name][name];
generators.next = function () {
  return { value: 5, done: true };
};
for (const n of numbers()) console.log(n);
const arrays = [][name];
arrays.push = function (item) {
  return 'pushed ' + item;
};
console.log(count(3));
