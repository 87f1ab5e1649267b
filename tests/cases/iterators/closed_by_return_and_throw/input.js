const source = {
  [Symbol.iterator]() {
    return { next: () => ({ value: 1, done: false }), return: () => (console.log('close'), {}) };
  },
};
function f() {
  for (const x of source) return x;
}
console.log(f());
try {
  for (const x of source) throw 'body ' + x;
} catch (error) {
  console.log(error);
}
