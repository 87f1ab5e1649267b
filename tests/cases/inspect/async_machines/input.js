async function total(source) {
  let sum = 0;
  for await (const value of source) {
    if (value < 0) break;
    sum += await value;
  }
  return sum;
}
async function* doubled(source) {
  yield* source;
  try {
    yield 1;
  } finally {
    await null;
  }
}
total(doubled([1, 2])).then(console.log);
