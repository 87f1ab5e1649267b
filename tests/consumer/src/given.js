// What C++ passes in: lists of numbers, strings, and the values of next().

/** @param {number[]} values @returns {number} */
export function sum(values) {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** @param {Array<number>} values @yields {number} */
export function* running(values) {
  let total = 0;
  while (values.length > 0) yield (total += values.shift());
}

/** @param {string} text */
export function* words(text) {
  for (const word of text.split(' ')) yield word;
}

/**
 * @param {number} start
 * @returns {Generator<number, void, number>}
 */
export function* accumulator(start) {
  let total = start;
  for (;;) {
    const received = yield total;
    total += received === undefined ? 1 : received;
  }
}

/** @param {number} start */
export function* behind(start) {
  yield -1;
  yield* accumulator(start);
}

/** @param {boolean} isLoud */
export function* echo(isLoud) {
  for (let last; ; ) last = yield isLoud ? last : typeof last;
}

// The program's own use of a generator that C++ has with other types.
const own = accumulator(1);
own.next();
console.log('own', own.next(2).value, sum([1, 2, 3.5]), ...running([1, 2]));
