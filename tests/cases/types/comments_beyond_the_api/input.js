// What the comments of exports say that C++ cannot have, or does not get.
/** @param {number[]} list @param {Node} node @yields {Foo<number>} */
export function* odd(list, node) {
  yield list;
  yield node;
}

/** @param {number} n */
export function rest(n, ...more) {
  return n + more.length;
}

/** @param {number|string} either */
export function either(either) {
  return either;
}

/** @param {number} n @returns {number} */
export function unproven(n) {
  return JSON.parse('[1, 2]')[n];
}

/** @type {boolean} */
export const flag = JSON.parse('true');
