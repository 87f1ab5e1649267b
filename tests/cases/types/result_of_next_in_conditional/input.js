function step(isLast, generator, sent) {
  const result = isLast ? { value: sent, done: true } : generator.next(sent);
  const other = isLast && generator.next();
  return [result.value, result.done, other];
}
const list = [[1, 2][Symbol.iterator](), (function* () { yield yield 1; })()];
for (const each of list) console.log(step(false, each, 3), step(false, each, 4), step(true, each, 5));
