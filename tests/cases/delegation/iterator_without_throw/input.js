function* outer(log) {
  yield* {
    [Symbol.iterator]() {
      return {
        next: () => ({ value: 1, done: false }),
        return: () => {
          log('closed');
          return {};
        },
      };
    },
  };
}
const it = outer(console.log);
it.next();
try {
  it.throw('x');
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
console.log(it.next());
