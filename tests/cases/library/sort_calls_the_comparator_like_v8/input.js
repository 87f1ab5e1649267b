// The order of the comparisons is not specified, but programs see it: V8 merges runs that binary insertion made longer.
const calls = [];
const compare = (a, b) => {
  calls.push(a + ':' + b);
  return a - b;
};
[5, 3, 8, 1].sort(compare);
[1, 2, 3, 9, 8, 7].sort(compare);
console.log(calls.join(' '));
let count = 0;
const many = Array.from({ length: 500 }, (_, i) => (i * 7919) % 503);
console.log(many.toSorted((a, b) => (count++, a - b)).slice(0, 5), count);
console.log([3, undefined, 1, , 2].sort(() => 0), [1, 2, 3].sort(() => NaN));
