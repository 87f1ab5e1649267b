// A library: what is exported is the C++ API. What it imports becomes part of it.
import { closed } from './words.js';
console.log('the top level runs once');

export function* count(limit) {
  try {
    for (let i = 0; i < limit; i++) yield i;
    return 'all';
  } finally {
    if (limit < 50) console.log(closed);
  }
}

export function* echo() {
  let received = yield 'ready';
  while (received !== 'stop') received = yield 'got ' + received;
  return 'bye';
}

export function* stubborn() {
  try {
    yield 1;
  } finally {
    throw 7;
  }
}

export function add(a, b) {
  return a + b;
}

export const text = (n) => 'text number ' + n + ' '.repeat(50);
