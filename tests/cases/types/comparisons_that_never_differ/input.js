// Compilers complain of comparisons of bits that can have one outcome only.
function bits(x) {
  let r = 0;
  if ((x & 4) === 3) r += 1;
  if ((x | 4) === 3) r += 2;
  if ((x | 1) !== 0) r += 4;
  if (!(x | 1)) r += 8;
  if ((1 & x) == 2) r += 16;
  while (x | 1) if (r++ > 30) break;
  return r + ((x | 1) ? 100 : 200);
}
console.log(bits(1), bits(6));
// The left side is an integer, the whole a double.
const both = (x, y) => [Math.min(x, y), x ?? 2147483648][0];
console.log(both(1, 2));
// Nothing reads the item after all.
function* items(source, text) {
  for (const item of source) {
    yield text ^ (false ? item : 2);
    return;
  }
}
console.log([...items(new Set([1]), 'x')]);
