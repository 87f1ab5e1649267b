const later = (value) => new Promise((resolve) => queueMicrotask(() => resolve(value)));
const log = console.log;
const object = { value: 1, method(...all) { return [this.value, ...all]; } };
class Thing { constructor(...all) { this.all = all; } }
async function all() {
  log(await later(1) + await later(2), -(await later(3)), typeof await later('x'), !(await later(0)), void (await later(1)));
  log(await later(0) || await later(5), await later(0) && await later(6), await later(null) ?? await later(7));
  log(await later(true) ? await later('then') : await later('else'), (await later(1), await later(2)));
  log((await later(object)).method(await later('a'), ...await later(['b', 'c'])), object[await later('value')]);
  log(await (await later(object))?.method?.(await later(1)), (await later(null))?.x[await later('never')]);
  log(new (await later(Thing))(await later(1), ...await later([2])), `${await later('t')}-${await later('u')}`);
  log(((strings, ...values) => [...strings, ...values])`a${await later(1)}b${await later(2)}c`);
  log([await later(1), , ...await later([2, 3])], { [await later('key')]: await later('v'), ...await later({ x: 1 }) });
  let a = 1, b = { c: 2 };
  a += await later(a); b[await later('c')] *= await later(5); b.d ??= await later('d'); a **= await later(3); b.c &&= await later('and');
  log(a, b, delete b[await later('d')], await later('c') in await later(b), await later([]) instanceof await later(Array));
  const [p = await later('p'), { [await later('q')]: q = await later('default') }, ...rest] = await later([undefined, { q: undefined }, 8, 9]);
  log(p, q, rest, await await later(later('twice')));
  class Keyed extends (await later(Thing)) { [await later('m')]() { return 'computed'; } static s = 1; }
  log(new Keyed(1).m(), Keyed.name, (await later((x) => x * 2))(await later(21)));
}
all();
