const log = console.log;
class Base { async name() { return 'base'; } static async create() { return new this(); } }
class Derived extends Base {
  #secret = 5;
  field = async () => this.#secret;
  async name() { return 'derived of ' + await super.name(); }
  async #private() { return this.#secret; }
  async ['comp' + 'uted']() { return await this.#private() + await this.field(); }
  static async #hidden() { return this.name; }
  static async open() { return await this.#hidden(); }
  async async() { return new.target; }
  async get() { return 'get'; }
}
const object = { async method() { return [this === object, arguments.length]; }, async *generator() {}, async: 1, async await() { return 'named await'; } };
function outer() { return async (x) => [await x, this.tag, arguments[0], new.target]; }
(async function named() {
  log(await (await Derived.create()).name(), await new Derived().computed(), await Derived.open(), await new Derived().async(), await new Derived().get());
  log(await object.method(1, 2), await object.await(), await outer.call({ tag: 't' }, 'argument')(1), typeof named);
  log(await (async (x = 1, { y } = { y: 2 }, ...z) => [x, y, z, await x])(), await (async x => x)(3), await (async () => ({}))());
  try { await (async (x = missing) => x)(); } catch (error) { log('rejected:', error.message); }
})();
log(named2, object.method, async () => {}, (async () => {}).name, outer, Derived.prototype.name, [async function () {}]);
async function named2(a, b = 1) {}
log(named2.length, Object.getOwnPropertyNames(named2), 'prototype' in named2, Object.prototype.toString.call(named2), String(object.await));
log(named2(), Object.getPrototypeOf(named2), Object.getPrototypeOf(named2).constructor, Object.getPrototypeOf(named2)[Symbol.toStringTag]);
for (const f of [named2, object.method, async () => {}]) try { new f(); } catch (error) { log(error.message); }
