// What cannot be done, in V8's words.
const attempts = [
  () => 1n + 1, () => 1 * 1n, () => 1n - undefined, () => 1n ** 2, () => 1n & 1, () => 1n << 1, () => 1n >>> 0n, () => 1n >>> 1, () => +1n, () => Math.max(1n),
  () => 1n / 0n, () => 1n % 0n, () => 2n ** -1n, () => 1n << 2n ** 64n, () => 1n << 2n ** 30n, () => 2n ** 2n ** 64n, () => BigInt.asUintN(2 ** 40, -1n), () => 5n >> 2n ** 70n, () => -5n >> 2n ** 70n,
  () => BigInt(1.5), () => BigInt(NaN), () => BigInt(Infinity), () => BigInt(), () => BigInt(null), () => BigInt("x"), () => BigInt("1.5"), () => BigInt("1n"), () => BigInt("-0x1"), () => BigInt("1_0"), () => BigInt("0x"), () => BigInt({}), () => BigInt(Symbol("s")),
  () => new BigInt(1), () => BigInt.asIntN(-1, 1n), () => BigInt.asIntN(2 ** 53, 1n), () => BigInt.asIntN(1, 1), () => BigInt.asUintN(1), () => (1n).toString(1), () => (1n).toString(37),
  () => BigInt.prototype.toString.call(1), () => BigInt.prototype.valueOf.call({}), () => BigInt.prototype.toLocaleString.call("1"), () => isNaN(1n), () => JSON.stringify({ a: 1n }), () => "x" in 1n, () => 1n instanceof 1n,
  () => (1n)(), () => new (1n)(), () => [...1n], () => (1n).foo.bar, () => { "use strict"; (1n).x = 1; }, () => new Array(1n).length, () => Array.from({ length: 1n }), () => null[1n], () => { let x = 1n; x += 1; },
];
for (const attempt of attempts)
  try {
    console.log(String(attempt).slice(6), "gives", attempt());
  } catch (error) {
    console.log(String(attempt).slice(6), "throws", `${error}`);
  }
