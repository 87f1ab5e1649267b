// Delegation without end and without a yield: the error is raised in the innermost generator, and passes all others.
function* direct(n) {
  if (n < 0) return n;
  yield* direct(n + 1);
}
try {
  for (const item of direct(0)) console.log(item);
} catch (error) {
  console.log(error.name, error.message);
}

const methods = {
  *down() {
    try {
      yield* this.down();
    } finally {
      this.closed = true;
    }
  },
};
try {
  console.log([...methods.down()]);
} catch (error) {
  console.log(error instanceof RangeError, error.message, methods.closed);
}

// Deep, but with an end.
function* count(n) {
  if (n > 0) yield* count(n - 1);
  yield n;
}
let last = 0;
for (const n of count(2000)) last = n;
console.log(last);
