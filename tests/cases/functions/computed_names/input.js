const key = Symbol("key");
const named = { *[key]() {}, *["two words"]() {}, *[1.5]() {}, [Symbol.iterator]: class {}, ["f"]: () => 1 };
for (const name of Reflect.ownKeys(named)) console.log(name, Object.getOwnPropertyNames(named[name]), named[name].name);
console.log(named);
