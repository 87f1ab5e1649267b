const log = console.log;
const attempt = async (f) => { try { await f(); log('ok'); } catch (error) { log(error.name + ': ' + error.message); } };
const q = 5, f = () => 5, o = { f: () => ({}) };
async function* g() {}
const prototype = Object.getPrototypeOf(g.prototype);
(async () => {
  await attempt(async () => { for await (const x of 5); });
  await attempt(async () => { for await (const x of q); });
  await attempt(async () => { for await (const x of f()); });
  await attempt(async () => { for await (const x of o.f()); });
  await attempt(async () => { for await (const x of undefined); });
  await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: 5 }); });
  await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: () => 5 }); });
  await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => 5 }) }); });
  await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: () => ({}) }); });
  await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next: 7 }) }); });
  for (const method of ['next', 'return', 'throw']) await attempt(() => prototype[method].call({}));
  await attempt(() => new g());
})();
