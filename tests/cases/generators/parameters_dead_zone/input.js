function* g(a = b, b = 1) {
  yield a;
}
try {
  g();
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
console.log(g(7).next());
