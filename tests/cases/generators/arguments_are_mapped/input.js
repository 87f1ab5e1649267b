function* g(a, b) {
  arguments[0] = 'changed';
  yield a;
  b = 'also';
  yield arguments[1];
  yield arguments.length;
}
console.log([...g(1, 2, 3)]);
function* strict(a) {
  'use strict';
  arguments[0] = 'changed';
  yield a;
}
console.log([...strict(1)]);
