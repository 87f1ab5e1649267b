function* powers() {
  for (let i = 1; i < 2 ** 34; i *= 8) yield i;
}
console.log([...powers()]);
let x = 2147483647;
x++;
console.log(x, x | 0, x >>> 0, x << 1, -x >> 31, ~x);
let n = 0;
for (let i = 2147483640; i < 2147483650; i++) n += i;
console.log(n, (1 << 31) >>> 1, 1 << 32, -1 >>> 28);
