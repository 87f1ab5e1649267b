// From and to numbers and strings.
console.log(BigInt(5), BigInt(-0), BigInt(2 ** 80), BigInt(1e21), BigInt(true), BigInt("  -12 "), BigInt("+7"), BigInt(""), BigInt("0xfF"), BigInt("0o17"), BigInt("0b101"), BigInt([]), BigInt(["12"]), BigInt(Object(3n)));
console.log(Number(2n ** 64n), Number(2n ** 53n + 1n), Number(2n ** 53n + 3n), Number(-(2n ** 1023n)), Number(2n ** 1024n), Number(2n ** 1024n - 2n ** 969n), Number(9007199254740993n), Number(0n), new Number(5n));
console.log(parseInt("12n"), parseInt(12n), parseFloat(3n), String(-5n), `${2n ** 70n}`, "" + 1n, 1n + "", [1n, [2n, null]].toString());
for (let radix = 2; radix <= 36; radix++) console.log((-(3n ** 50n)).toString(radix), (255n).toString(radix));
for (const bits of [0, 1, 2, 8, 63, 64, 65, 128])
  console.log(bits, ...[0n, 1n, -1n, 127n, 128n, -129n, 2n ** 63n, -(2n ** 63n), 2n ** 64n - 1n, 2n ** 100n + 5n].map((x) => `${BigInt.asIntN(bits, x)}/${BigInt.asUintN(bits, x)}`));
console.log(BigInt.asIntN(2 ** 53 - 1, -5n), BigInt.asUintN(2 ** 53 - 1, 5n));
console.log((123456789n).toLocaleString(), (-1234n).toLocaleString("en-US"), (12n).toLocaleString());
console.log(String(3n ** 2000n).length, BigInt("9".repeat(400)) % 1000007n, (7n ** 500n).toString(32).slice(0, 30));
