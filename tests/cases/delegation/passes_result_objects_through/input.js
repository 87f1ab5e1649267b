const source = {
  [Symbol.iterator]() {
    let n = 0;
    return {
      next() {
        return { n: ++n, get value() { console.log('read'); return n; }, done: n > 2 };
      },
    };
  },
};
function* outer() {
  return yield* source;
}
const it = outer();
console.log(Object.keys(it.next()), Object.keys(it.next()), it.next());
