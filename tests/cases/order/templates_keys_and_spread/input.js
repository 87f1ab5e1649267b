function* g() {
  console.log(`${yield 1}-${yield 2}`);
  console.log({ [yield 'k1']: yield 'v1', ...(yield 'spread'), last: yield 'v2' });
  console.log([yield 'a', ...(yield 'b'), yield 'c']);
  console.log((yield 'o')?.[yield 'p']?.q);
}
const it = g();
for (const value of [, 'x', 'y', 'key', 'value', { s: 1 }, 'end', 1, [2, 3], 4, { p: { q: 'deep' } }, 'p']) console.log(it.next(value).value);
