// What await asks of its operand: `constructor` of promises, `then` of objects; never `then` of a native promise.
const log = console.log;
const watched = Promise.resolve('watched');
watched.then = () => log('never called');
Object.defineProperty(watched, 'constructor', { get() { log('constructor is read'); return Promise; } });
const broken = Promise.resolve(1);
Object.defineProperty(broken, 'constructor', { get() { throw new Error('constructor throws'); } });
class Special extends Promise {}
(async () => {
  log(await watched);
  try { await broken; } catch (error) { log(error.message); }
  try { await { get then() { throw new Error('then throws'); } }; } catch (error) { log(error.message); }
  try { await { then() { throw new Error('then fails'); } }; } catch (error) { log(error.message); }
  log(await { then(resolve, reject) { resolve(1); reject(2); throw 3; } }, await Special.resolve('special'), await { then: 1 });
  async function self() { await null; return promise; }
  const promise = self();
  try { await promise; } catch (error) { log(error.message); }
})();
