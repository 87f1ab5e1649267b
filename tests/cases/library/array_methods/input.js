const list = [5, 1, 4, 2, 3];
console.log(list.toSorted(), list.toSorted((a, b) => b - a), list.at(-1), list.with(0, 9));
console.log([10, 9, 1].sort(), ['b', undefined, 'a', , 'c'].sort());
console.log(list.splice(1, 2, 'x', 'y', 'z'), list);
console.log([1, [2, [3, [4]]]].flat(Infinity), [1, 2].flatMap((x) => [x, x * 2]));
console.log(list.indexOf('y'), list.findLast((x) => typeof x === 'number'), list.includes(NaN));
console.log([1, 2, 3].reduceRight((a, b) => a + '-' + b), Array.of(7).concat([8], 9), [3, 4].entries().next());
console.log([1, 2, 3, 4].copyWithin(0, 2), new Array(3).fill(0), [..."ab"].join(), Array.isArray([]));
