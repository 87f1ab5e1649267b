const value = { a: { b: { c: { d: {} } } }, list: [1, 2, 3, 4, 5] };
for (const options of [{ depth: 0 }, { depth: null }, { compact: false }, { compact: 1 }, { compact: true }, { breakLength: 20 }, { maxArrayLength: 2 },
  { sorted: true }, { colors: true }, { breakLength: Infinity }])
  console.dir({ z: value, b: "x" }, options);
console.dir({ get x() { return 5; } }, { getters: true });
console.dir(["abcdef"], { maxStringLength: 3 });
console.dir({ a: 123456789.12345, b: -1234 }, { numericSeparator: true });
console.dir({ a: 1, b: "x", c: null, d: undefined, e: [true, Symbol("s")], f() {} }, { colors: true });
const hidden = Object.defineProperty({ v: 1 }, "h", { value: 2, enumerable: false });
console.dir(hidden, { showHidden: true });
console.dir([1, 2], { showHidden: true });
