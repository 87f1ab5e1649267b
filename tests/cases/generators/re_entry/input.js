let it;
function* g() {
  try {
    it.next();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
  yield 1;
}
it = g();
console.log(it.next());
console.log(it.next());
