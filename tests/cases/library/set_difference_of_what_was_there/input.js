// What has() adds to the receiver meanwhile is no part of the result.
const set = new Set([1, 2]);
const other = { size: 2, has: (value) => (set.add(3), value === 2), keys() {} };
console.log(set.difference(other), set);
