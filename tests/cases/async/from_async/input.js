const log = console.log;
const attempt = async (f) => { try { log(await f()); } catch (error) { log(error instanceof Error ? error.name + ': ' + error.message : error); } };
async function* numbers() { try { yield 1; yield 2; } finally { log('closed'); } }
class List { constructor(...all) { this.constructed = all; } }
(async () => {
  await attempt(() => Array.fromAsync(numbers()));
  await attempt(() => Array.fromAsync([1, Promise.resolve(2), , 3]));
  await attempt(() => Array.fromAsync({ length: 2, 0: Promise.resolve('a'), 1: 'b' }, async (x, i) => x + i));
  await attempt(() => Array.fromAsync(numbers(), function (x) { return [this.tag, x]; }, { tag: 't' }));
  await attempt(() => Array.fromAsync(numbers(), () => { throw 'mapper'; }));
  await attempt(() => Array.fromAsync(numbers(), () => Promise.reject('mapped')));
  await attempt(() => Array.fromAsync.call(List, numbers()));
  await attempt(() => Array.fromAsync.call(List, { length: 1, 0: 1 }));
  await attempt(() => Array.fromAsync(5));
  await attempt(() => Array.fromAsync(undefined));
  await attempt(() => Array.fromAsync([], 5));
  await attempt(() => Array.fromAsync({ [Symbol.asyncIterator]: 5 }));
  await attempt(() => Array.fromAsync('ab'));
  log(Array.fromAsync.length, Array.fromAsync.name);
})();
