function* g() {
  for (let i = 0; i < 3; i++) {
    try {
      yield i;
    } catch (error) {
      console.log('caught', error);
      continue;
    } finally {
      console.log('finally', i);
    }
    console.log('not thrown', i);
  }
}
const it = g();
console.log(it.next());
console.log(it.throw('a'));
console.log(it.next());
console.log(it.throw('b'));
