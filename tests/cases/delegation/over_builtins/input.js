function* g() {
  yield* 'a𝒳b';
  yield* [1, , 3];
  yield* new Set(['x', 'y']);
  yield* new Map([['k', 'v']]);
  yield* (function () { return arguments; })(7, 8);
}
console.log([...g()]);
function* bad() {
  yield* 5;
}
try {
  bad().next();
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
