const log = console.log;
const settle = async (promise) => { try { return await promise; } catch (error) { return ['rejected', String(error)]; } };
async function* inner() { try { log('sent', yield 1); yield Promise.resolve(2); return 'inner result'; } finally { log('inner finally'); } }
async function* outer(iterable) { try { const result = yield* iterable; log('result', result); } finally { log('outer finally'); } }
const by_hand = (more) => ({ [Symbol.asyncIterator]() { return { next: (value) => ({ value: ['next', value], done: false }), ...more }; } });
const synchronous = (more) => ({ [Symbol.iterator]() { return { next: (value) => ({ value: Promise.resolve(['next', value]), done: false }), ...more }; } });
const methods = {
  return: (value) => ({ value: ['return', value], done: true }),
  throw: (value) => ({ value: ['throw', value], done: value === 2 }),
};
(async () => {
  for (const make of [inner, () => by_hand({}), () => by_hand(methods), () => synchronous({}), () => synchronous(methods), () => [1, Promise.resolve(2), 3], () => 'ab'])
    for (const script of ['nnn', 'nr', 'nt', 'ntn', 'nnt', 'r']) {
      const generator = outer(make());
      for (const step of script) log(script, await settle(step === 'n' ? generator.next('v') : step === 'r' ? generator.return('R') : generator.throw(2)));
    }
  for (const wrong of [undefined, 5, {}, { [Symbol.asyncIterator]: () => 1 }, { [Symbol.iterator]: () => 1 }]) log(await settle(outer(wrong).next()));
})();
