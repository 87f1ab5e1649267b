class Range {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
  *[Symbol.iterator]() {
    for (let i = this.from; i <= this.to; i++) yield i;
  }
  static *pairs(range) {
    for (const a of range) for (const b of range) if (a < b) yield [a, b];
  }
}
console.log([...new Range(1, 4)], Math.max(...new Range(1, 9)), Array.from(new Range(2, 3), (x) => x * x));
console.log([...Range.pairs(new Range(1, 3))]);
