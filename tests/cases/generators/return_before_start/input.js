function* g() {
  console.log('never');
  yield 1;
}
const a = g();
console.log(a.return('early'), a.next());
const b = g();
try {
  b.throw(new Error('thrown early'));
} catch (error) {
  console.log(error.message);
}
console.log(b.next());
