const log = console.log;
const source = (items, more) => ({ [Symbol.iterator]() { let i = 0; return { next: () => ({ value: items[i++], done: i > items.length }), return: () => { log('return'); return {}; }, ...more }; } });
const attempt = async (f) => { try { log('result', await f()); } catch (error) { log('caught', error); } };
(async () => {
  const all = async (iterable) => { const list = []; for await (const x of iterable) list.push(x); return list; };
  await attempt(() => all([1, Promise.resolve(2), 3]));
  await attempt(() => all(new Map([[1, Promise.resolve(2)]])));
  await attempt(() => all((function* () { try { yield Promise.reject('in generator'); } finally { log('closed'); } })()));
  await attempt(() => all(source([1, Promise.reject('rejected item'), 3])));
  await attempt(async () => { for await (const x of source([1, 2])) break; });
  await attempt(async () => { for await (const x of source([1, 2], { return: undefined })) break; });
  await attempt(async () => { for await (const x of source([1, 2], { return: () => 1 })) break; });
  await attempt(async () => { for await (const x of source([1, 2], { return: () => ({ value: Promise.reject('value of return'), done: true }) })) break; });
  await attempt(async () => { for await (const x of source([1, 2])) throw 'body'; });
})();
let promise = Promise.resolve();
for (let i = 0; i < 12; i++) promise = promise.then(() => log('tick', i));
