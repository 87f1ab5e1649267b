// Generators of numbers through generators, left early, stepped by hand, and with what is not there.
function* fibonacci() {
  let [current, next] = [0, 1];
  while (true) {
    yield current;
    [current, next] = [next, current + next];
  }
}

function* take(count, source) {
  for (const item of source) {
    if (count-- <= 0) return;
    yield item;
  }
}

function* both(limit) {
  yield* take(limit, fibonacci());
  yield -0;
  yield limit / 0;
}

for (const item of both(10)) console.log(item);
for (const item of fibonacci()) {
  if (item > 100) break;
  if (item % 2 === 1) continue;
  console.log('even', item);
}
const steps = take(2, fibonacci());
let step = steps.next();
while (!step.done) {
  console.log(step.value, typeof step.value === 'number');
  step = steps.next();
}
console.log(step.value, typeof step.value === 'undefined', step.done);
const twice = take(5, fibonacci());
for (const item of twice) {
  console.log(item);
  break;
}
for (const item of twice) console.log('not reached', item);
