// Arguments and parts of templates see what is to their left.
let calls = 0;
function next() {
  calls += 1;
  return calls;
}
console.log(calls, next(), calls, next());
console.log(`${calls} ${next()} ${calls}`, 'and ' + next());
console.log(`100% ${calls}`, next());
console.log('' + next() + next());
