console.log('before');
function* g() {
  yield 1;
  throw new TypeError('unexpected');
}
for (const x of g()) console.log(x);
console.log('never');
