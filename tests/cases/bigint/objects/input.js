// The global, the prototype and wrappers; what is printed.
console.log(BigInt, BigInt.name, BigInt.length, BigInt.asIntN.length, Object.getOwnPropertyNames(BigInt), Object.getOwnPropertyNames(BigInt.prototype));
console.log(BigInt.prototype, BigInt.prototype[Symbol.toStringTag], Object.prototype.toString.call(1n), (1n).constructor === BigInt, Object.getPrototypeOf(1n) === BigInt.prototype);
console.log(Object(1n), [Object(-(2n ** 70n))], typeof Object(1n), Object(1n) + 1n, Object(2n) * 3n, Object(5n).valueOf(), `${Object(6n)}`);
console.log([1n, -2n], { a: 3n, b: [4n] }, new Map([[1n, 2n]]), new Set([3n]));
console.log("%d|%i|%o|%s|%O|%f|%j", 12345678901234567890n, 5n, 6n, 7n, 8n, 9n, 10);
Object.defineProperty(BigInt.prototype, "double", { get() { "use strict"; return [typeof this, this * 2n]; } });
console.log((21n).double, JSON.stringify(Object.assign(Object.create(null), { a: [1] })));
BigInt.prototype.toJSON = function () { return `${this}n`; };
console.log(JSON.stringify({ a: 1n, b: [2n] }));
const array = ["zero", "one"];
console.log(array[1n], "abc"[2n], array[5n], array.at(1), { [2n ** 70n]: 1 });
