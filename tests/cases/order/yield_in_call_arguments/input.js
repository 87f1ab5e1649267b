function* g() {
  const log = (...parts) => (console.log(...parts), parts.length);
  log('a', yield 1, 'b', yield 2);
  (yield 'callee')(yield 'argument');
  const object = { method(x) { console.log(this === object, x); } };
  object[yield 'key'](yield 'value');
}
const it = g();
console.log(it.next().value, it.next('x').value, it.next('y').value);
console.log(it.next((x) => console.log('called', x)).value, it.next(5).value);
console.log(it.next('method').value);
it.next('last');
