// A library of numbers: it needs nothing of the dynamic runtime.

/** @type {number} */
export let asked = 0;

/**
 * @param {number} limit
 * @yields {number}
 */
export function* count(limit) {
  for (let i = 0; i < limit; i++) {
    asked++;
    yield i;
  }
}

export function* fibonacci() {
  let [current, next] = [0, 1];
  while (true) {
    yield current;
    [current, next] = [next, current + next];
  }
}

/**
 * @param {number} from
 * @param {number} [step=1]
 */
export function* upwards(from, step = 1) {
  for (let n = from; ; n += step) yield square(n);
}

function square(n) {
  return n * n;
}

/**
 * @param {boolean} up
 * @param {number} n
 * @returns {Generator<number, number>}
 */
export function* toward(up, n) {
  yield* count(n);
  return up ? n : -n;
}

/**
 * @param {number} n
 * @returns {number}
 */
export function factorial(n) {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
