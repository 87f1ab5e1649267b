const source = () => ({
  i: 0,
  next() { return { value: this.i++, done: this.i > 6 }; },
  return() { console.log('closed at', this.i); return {}; },
  __proto__: Iterator.prototype,
});
console.log(source().map((x) => x * 2).filter((x) => x % 4 === 0).drop(1).take(1).toArray());
console.log(source().some((x) => x === 2), source().find((x) => x > 3), source().every((x) => x < 1));
console.log(source().flatMap((x) => [x, -x]).take(3).toArray(), source().reduce((a, b) => a + b));
for (const wrong of [() => source().take(-1), () => source().map(5), () => source().map(() => { throw new Error('inside'); }).next()]) {
  try {
    wrong();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
}
const helper = source().map((x) => x);
console.log(helper.next(), helper.return(), helper.next(), helper[Symbol.toStringTag]);
function* naturals() { let n = 0; try { while (true) yield n++; } finally { console.log('finally', n); } }
console.log(naturals().filter((n) => n % 2).map((n) => n * n).take(3).toArray());
console.log(Iterator.from({ next: () => ({ done: true }) }).toArray(), [...Iterator.from('añ')]);
