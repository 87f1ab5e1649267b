const log = [];
const source = {
  [Symbol.iterator]() {
    let i = 0;
    return { next: () => ({ get done() { log.push('done'); return i > 3; }, get value() { log.push('value' + i); return i++; } }) };
  },
};
const [, a, , ...rest] = source;
console.log(a, rest, log.join(' '));
function* g() {
  const [, b, , c = yield] = (log.length = 0, source);
  console.log(b, c, log.join(' '));
}
g().next();
const [, second, , fourth] = [1, 2, 3, 4];
console.log(second, fourth);
