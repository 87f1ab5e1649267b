// The traps of a proxy are not asked about properties that the pattern has taken already.
const traps = {
  ownKeys: (target) => (console.log("keys"), Reflect.ownKeys(target)),
  getOwnPropertyDescriptor: (target, key) => (console.log("descriptor", key), Reflect.getOwnPropertyDescriptor(target, key)),
  get: (target, key) => (console.log("get", key), target[key]),
};
const { a, ...rest } = new Proxy({ a: 1, b: 2, c: 3 }, traps);
console.log(a, rest, { ...new Proxy({ d: 4 }, traps) });
