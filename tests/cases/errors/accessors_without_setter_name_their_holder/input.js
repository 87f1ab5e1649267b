'use strict';
const told = (write) => {
  try {
    write();
  } catch (error) {
    console.log(error.message);
  }
};
class Base {
  get size() {
    return 1;
  }
}
class Derived extends Base {
  constructor() {
    super();
    told(() => { this.size = 2; });
  }
}
const derived = new Derived();
told(() => { derived.size++; });
told(() => { new Base().size = 3; });
told(() => { Object.create(derived).size = 3; });
told(() => { ({ get own() { return 1; } }).own = 1; });
told(() => { Object.create({ get own() { return 1; } }).own = 1; });
told(() => { class Counted extends Map {} new Counted().size = 1; });
told(() => { class Fixed { static get one() { return 1; } } class Other extends Fixed {} Other.one = 2; });
told(() => { new Proxy(derived, {}).size = 1; });
Object.defineProperty(String.prototype, 'first', { get() { return this[0]; } });
told(() => { 'text'.first = 1; });
Object.defineProperty(Number.prototype, 'half', { get() { return this / 2; } });
told(() => { (4).half = 1; });
