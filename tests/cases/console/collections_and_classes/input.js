class Animal {
  constructor(name) { this.name = name; }
  get loud() { return true; }
}
console.log(new Animal('cat'), [new Animal('dog')], new (class {})(), Object.create(null));
console.log(new Map([['a', { b: 1 }], [{ k: 1 }, [1]]]), new Set([1, 'two', [3]]), new Map());
console.log([1, 2][Symbol.iterator](), new Map([[1, 2]]).entries(), new Set([5]).values());
console.log((function* named() {})(), (function* () {})(), Promise.resolve(4), new Promise(() => {}));
const loop = { name: 'loop' };
loop.self = loop;
loop.list = [loop, { loop }];
console.log(loop);
console.log({ get a() { return 1; }, set a(v) {}, get b() { return 1; }, set c(v) {} });
