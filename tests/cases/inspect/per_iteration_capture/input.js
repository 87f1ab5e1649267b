// The arrow function sees the `i` of its iteration: an environment, copied before each update. `total` is the function's own.
function* readers(count) {
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += i;
    yield () => i;
  }
  return total;
}
console.log([...readers(3)].map((read) => read()));
