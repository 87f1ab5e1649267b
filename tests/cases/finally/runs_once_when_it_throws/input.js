function* g() {
  try {
    yield 1;
  } finally {
    console.log('finally');
    throw new RangeError('from finally');
  }
}
const it = g();
it.next();
try {
  it.return(5);
} catch (error) {
  console.log(String(error));
}
console.log(it.next());
