const source = () => {
  let i = 0;
  return {
    [Symbol.iterator]() { return this; },
    next: () => (console.log('next', i), { value: i++, done: i > 3 }),
    return: () => (console.log('close'), {}),
  };
};
const [a, , b] = source();
console.log(a, b);
const [c, ...rest] = source();
console.log(c, rest);
const [] = source();
const [d, e, f, g] = source();
console.log(d, e, f, g);
