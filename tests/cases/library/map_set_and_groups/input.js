const groups = Object.groupBy([1, 2, 3, 4], (x) => (x % 2 ? 'odd' : 'even'));
console.log(groups, Map.groupBy([1, 2, 3], (x) => x % 2));
const a = new Set([1, 2, 3]);
const b = new Set([2, 3, 4]);
console.log(a.union(b), a.intersection(b), a.difference(b), a.symmetricDifference(b), a.isSubsetOf(b));
const map = new Map([[NaN, 'nan'], [0, 'zero']]);
console.log(map.get(NaN), map.get(-0), map.size, [...map.keys()]);
