class Base {
  *items() {
    yield 'base ' + this.name;
  }
}
class Derived extends Base {
  name = 'derived';
  *items() {
    yield 'before';
    yield* super.items();
    yield 'after ' + this.name;
  }
}
console.log([...new Derived().items()]);
const object = {
  __proto__: { *list() { yield this.x; } },
  x: 1,
  *list() {
    yield* super.list();
    yield this.x + 1;
  },
};
console.log([...object.list()]);
