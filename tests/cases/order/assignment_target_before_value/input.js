function* g() {
  let a = [1, 2];
  const old = a;
  a[yield 'index'] = (a = [], yield 'value');
  console.log(old, a);
  let x = 10;
  x += yield 'compound';
  console.log(x);
  let y = 1;
  y = y + (y = yield 'second') + y;
  console.log(y);
}
const it = g();
it.next();
it.next(0);
it.next('v');
x = it.next(5);
it.next(100);
