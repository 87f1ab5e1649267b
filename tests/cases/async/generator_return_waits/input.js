const log = console.log;
const settle = async (promise) => { try { return await promise; } catch (error) { return ['rejected', error]; } };
async function* g() {
  try { yield 1; } catch (error) { log('caught', error); yield 'recovered'; } finally { log('finally'); }
}
async function* overrides() { try { yield 1; } finally { return Promise.resolve('from finally'); } }
async function* operands() { yield Promise.resolve('awaited'); try { yield Promise.reject('operand'); } catch (error) { yield error; } return Promise.reject('result'); }
const broken = Promise.resolve(1);
Object.defineProperty(broken, 'constructor', { get() { throw 'constructor'; } });
(async () => {
  for (const value of [Promise.resolve('value'), Promise.reject('reason'), broken, { then(resolve) { resolve('thenable'); } }]) {
    const fresh = g(), running = g(), finished = g();
    await running.next(); await finished.next(); await finished.next();
    for (const generator of [fresh, running, finished]) log(await settle(generator.return(value)), await settle(generator.next()));
  }
  const o = overrides();
  await o.next();
  log(await o.return('replaced'), await o.next());
  const p = operands();
  for (let i = 0; i < 4; i++) log(await settle(p.next()));
})();
