// Two literals that are written the same are two objects.
console.log([] != [] ? 'different' : 'same', [] == [] ? 'same' : 'different', [1] !== [1], [1] === [1]);
console.log(({}) != ({}), ({ a: 1 }) === ({ a: 1 }));
const list = [1], record = { inner: { a: 1 } };
console.log(list === list, record.inner === record.inner, record !== record);
