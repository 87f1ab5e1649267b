const log = console.log;
async function* g(a, b = 1) {}
class C { static async *s() {} async *#p() {} async *['x' + 1]() {} }
const prototype = Object.getPrototypeOf(g.prototype);
const iterator = Object.getPrototypeOf(prototype);
log(g, g(), Object.assign(g(), { x: 1 }), C.s, new C().x1, { async *[Symbol.iterator]() {} }, [async function* () {}]);
log(Object.getPrototypeOf(g), g.prototype, prototype, iterator, Object.getPrototypeOf(g).constructor);
log(g.length, Reflect.ownKeys(g), Reflect.ownKeys(prototype), Reflect.ownKeys(iterator), Object.getOwnPropertyNames(g.prototype));
log(Object.prototype.toString.call(g()), Object.prototype.toString.call(g), g()[Symbol.asyncIterator]() instanceof g, String(C.s));
log(Object.getOwnPropertyDescriptor(g, 'prototype'), Object.getOwnPropertyDescriptor(prototype, 'next'), prototype.constructor === Object.getPrototypeOf(g));
g.prototype = null;
log(Object.getPrototypeOf(g()) === prototype);
const own = { hello() { return 'hello'; } };
g.prototype = own;
log(g().hello());
try { (async function* (x = missing) {})(); } catch (error) { log('thrown at once:', error.message); }
log(iterator[Symbol.asyncIterator].call(5), prototype.next.name, prototype.return.length);
