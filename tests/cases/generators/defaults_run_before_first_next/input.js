function* g(a = (console.log('default a'), 1), { b } = (console.log('default b'), { b: 2 })) {
  console.log('body');
  yield a + b;
}
const it = g();
console.log('made');
console.log(it.next());
try {
  g(1, null);
} catch (error) {
  console.log(error.message);
}
