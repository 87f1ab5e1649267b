// A library: what is exported is the C++ API.
export function* count(limit) {
  try {
    for (let i = 0; i < limit; i++) yield i;
    return 'all';
  } finally {
    console.log('closed');
  }
}

export function* echo() {
  let received = yield 'ready';
  while (received !== 'stop') received = yield 'got ' + received;
  return 'bye';
}

export function add(a, b) {
  return a + b;
}
