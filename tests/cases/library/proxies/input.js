const log = [];
const traps = new Proxy({}, { get: (_, trap) => (...args) => { log.push(trap + (typeof args[1] === 'string' ? ' ' + args[1] : '')); return Reflect[trap](...args); } });
const proxy = new Proxy({ a: 1, b: 2 }, traps);
for (const key in proxy) log.push('loop ' + key);
const { a, ...rest } = { ...proxy };
proxy.c = a;
delete proxy.b;
console.log(rest, 'c' in proxy, Object.entries(proxy), JSON.stringify(proxy));
console.log(log.join(', '));
const twice = new Proxy((x) => x + 1, { apply: (target, self, list) => target(...list) * 2 });
console.log(twice(4), typeof twice, [...new Proxy([1, 2], {})], Array.isArray(new Proxy([], {})));
const frozen = Object.freeze({ x: 1 });
for (const wrong of [
  () => new Proxy(frozen, { get: () => 2 }).x,
  () => Reflect.ownKeys(new Proxy(frozen, { ownKeys: () => [] })),
  () => { 'use strict'; new Proxy({}, { set: () => false }).y = 1; },
  () => { const { proxy: gone, revoke } = Proxy.revocable({}, {}); revoke(); gone.z; },
]) {
  try { wrong(); } catch (error) { console.log(error.name + ': ' + error.message); }
}
console.log(new Proxy({ shown: 1 }, {}), new Proxy(class Named {}, {}));
