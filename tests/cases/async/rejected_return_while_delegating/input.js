// return() of a promise that is rejected, while yield* is at work in an async generator: V8 hands the reason to next().
const inner = {
  [Symbol.asyncIterator]() {
    let count = 0;
    return {
      next(value) {
        console.log('next', value?.message);
        return { value: count++, done: count > 4 };
      },
      throw: (error) => console.log('throw', error),
      return: (value) => ({ value, done: true }),
    };
  },
};
async function* outer(iterable) {
  const result = yield* iterable;
  yield ['after', result];
}
async function* own() {
  yield 1;
  console.log('sent', (yield 2).message);
  yield 3;
}
(async () => {
  for (const iterable of [inner, own(), [1, 2, 3]]) {
    const generator = outer(iterable);
    await generator.next();
    for (let i = 0; i < 3; i++) console.log(await generator.return(Promise.reject(new Error('e' + i))).catch((error) => error.message));
    console.log(await generator.return('end'));
  }
})();
