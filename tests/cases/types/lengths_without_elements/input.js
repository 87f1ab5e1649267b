// An array may be much longer than what it holds.
const items = [1, 2, 3];
items.length = 0x7fffffff;
console.log(items.push(4), items.length, items[5], items[0x7fffffff]);
