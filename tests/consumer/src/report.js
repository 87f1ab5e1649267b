// A library whose exports have both: types of C++, and js::Values.
let opened = 0;
console.log('report is loaded');

/**
 * @param {number} limit
 * @yields {number}
 */
export function* lines(limit) {
  opened++;
  try {
    for (let i = 0; i < limit; i++) yield i / 2;
  } finally {
    console.log('closed', opened);
  }
}

/**
 * @param {number} n
 * @param {string} text
 * @returns {string}
 */
export function label(n, text) {
  return `${text} ${n}`;
}

/** @param {number} n */
export function* labels(n) {
  for (let i = n; ; i++) yield label(i, 'number');
}

/** @param {number} [n] @returns {boolean} */
export function isMissing(n) {
  return n === undefined;
}

/** @param {number} n */
export function checked(n) {
  if (n > 100) throw new RangeError('too large');
  return n;
}

// Without a comment, but called with numbers only.
export function half(n) {
  return n / 2;
}
console.log(half(3));

export const tripled = (n) => n * 3;
