const readers = [];
for (const x of [1, 2, 3]) readers.push(() => x);
for (let k in { a: 1, b: 2 }) readers.push(() => (k += '!'));
for (var v of [7, 8]) readers.push(() => v);
console.log(readers.map((read) => read()));
