const log = console.log;
const source = (more) => ({
  [Symbol.asyncIterator]() {
    let i = 0;
    return { next: async () => ({ value: i++, done: i > 3 }), return: (...all) => { log('return', all.length); return Promise.resolve({}); }, ...more };
  },
});
const attempt = async (f) => { try { log('result', await f()); } catch (error) { log('caught', error); } };
(async () => {
  await attempt(async () => { for await (const x of source()) log(x); });
  await attempt(async () => { for await (const x of source()) break; });
  await attempt(async () => { for await (const x of source()) return 'returned ' + x; });
  await attempt(async () => { for await (const x of source()) throw 'thrown ' + x; });
  await attempt(async () => { outer: for (const y of [1, 2]) for await (const x of source()) { if (y === 1) continue outer; log(x, y); break outer; } });
  await attempt(async () => { for await (const x of source()) { if (x === 0) continue; log(x); } });
  await attempt(async () => { try { for await (const x of source()) try { return 'inner'; } finally { log('finally'); } } finally { log('outer finally'); } });
  for (const wrong of [() => 1, () => { throw 'from return'; }, () => Promise.reject('rejected'), undefined, 5]) {
    await attempt(async () => { for await (const x of source({ return: wrong })) break; });
    await attempt(async () => { for await (const x of source({ return: wrong })) throw 'wins'; });
  }
  await attempt(async () => { for await (const x of source({ next: () => { throw 'next throws'; } })); });
  await attempt(async () => { for await (const x of source({ next: () => Promise.reject('next rejects') })); });
  await attempt(async () => { for await (var { a = await 'default', ...rest } of [{ b: 1 }]) log(a, rest); });
  await attempt(async () => { const o = {}; for await (o[await 'key'] of source()); return o; });
  await attempt(async () => { const all = []; for await (let x of source()) all.push(() => x++); return all.map((f) => f() + f()); });
})();
