// A pipeline of generators: nothing is computed before it is asked for, and stopping early closes every stage.

const stage = (name) => function* (source, work) {
  try {
    for (const item of source) yield* work(item);
  } finally {
    console.log(`${name} closed`);
  }
};

class Pipeline {
  constructor(source) {
    this.source = source;
  }
  #then(name, work) {
    return new Pipeline(stage(name)(this.source, work));
  }
  map(change) {
    return this.#then('map', function* (item) { yield change(item); });
  }
  filter(wanted) {
    return this.#then('filter', function* (item) { if (wanted(item)) yield item; });
  }
  flatMap(expand) {
    return this.#then('flatMap', function* (item) { yield* expand(item); });
  }
  *take(count) {
    for (const item of this) {
      if (count-- <= 0) return;
      yield item;
    }
  }
  [Symbol.iterator]() {
    return this.source[Symbol.iterator]();
  }
}

function* naturals() {
  for (let n = 1; ; n++) {
    console.log(`make ${n}`);
    yield n;
  }
}

const result = new Pipeline(naturals())
  .filter((n) => n % 2 === 1)
  .flatMap((n) => [n, n * n])
  .map((n) => `<${n}>`)
  .take(4);

for (const item of result) console.log('got', item);
