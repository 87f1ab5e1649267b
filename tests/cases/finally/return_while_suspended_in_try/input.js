function* g() {
  try {
    yield 1;
  } finally {
    console.log('cleanup begins');
    yield 2;
    console.log('cleanup ends');
  }
  console.log('never');
}
const it = g();
console.log(it.next());
console.log(it.return('r'));
console.log(it.next('ignored'));
console.log(it.next());
