// What typeof gives is known from the type, or asks whether a number is missing; operands are evaluated all the same.
function describe(value) {
  if (typeof value === 'number') return 1;
  if (typeof value === 'boolean') return 2;
  return typeof value === 'undefined' ? 3 : 4;
}
function* one() {
  yield 1;
}
let calls = 0;
const count = () => ++calls;
console.log(describe(1), describe(true), describe(undefined), describe(null), describe('text'), describe({}));
console.log(typeof 1, typeof null, typeof 'a', typeof count, typeof count(), typeof -count() === 'number', calls);
const steps = one();
for (let i = 0; i < 2; i++) {
  const { value } = steps.next();
  console.log(typeof value, typeof value === 'number', typeof value !== 'undefined', typeof value == 'string');
}
console.log(typeof missing, typeof missing === 'undefined');
