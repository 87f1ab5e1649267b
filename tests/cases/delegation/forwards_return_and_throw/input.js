function* inner() {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    console.log('inner caught', error);
    yield 'recovered';
  } finally {
    console.log('inner finally');
  }
  return 'inner result';
}
function* outer() {
  const result = yield* inner();
  console.log('result', result);
}
const a = outer();
console.log(a.next(), a.throw('t'), a.next());
const b = outer();
console.log(b.next(), b.return('r'), b.next());
