// Small and large operands, signs, and the borders of 64 bits.
const values = [0n, 1n, -1n, 7n, -7n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), 2n ** 64n, -(2n ** 64n), 10n ** 30n, 9007199254740993n];
for (const a of values) {
  const row = [];
  for (const b of values) row.push(a + b, a - b, a * b, b ? a / b : "", b ? a % b : "", a & b, a | b, a ^ b);
  console.log(String(a), row.join(" "), -a, ~a, a << 3n, a << 70n, a >> 3n, a >> 70n, a << -2n, a ** 3n);
}
let c = 5n;
c += 2n; c -= 1n; c *= 10n; c /= 3n; c %= 11n; c **= 3n; c <<= 5n; c >>= 2n; c &= 0xffffn; c |= 1n; c ^= 7n;
console.log(c, c++, ++c, c--, --c, -c, c ** 0n, 0n ** 0n, (-1n) ** 101n);
c &&= 0n; c ||= 4n; c ??= 5n;
console.log(c);
function factorial(n) { return n > 1n ? n * factorial(n - 1n) : 1n; }
console.log(factorial(60n), factorial(60n) / factorial(58n));
