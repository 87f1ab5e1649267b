// The twin of direct.cpp: both print the same.
const numbers = [0, -0, 1, -1, 2, -2, 3, 0.5, -0.5, 1.5, -1.5, 2.5, 0.1, -0.1, 0.49999999999999994, 7, -7, 31, 32, 33, 255, 1e3, 65504, 65519.999, 65520,
  2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, -4294967297, 4503599627370495.5, 4503599627370496, 9007199254740991,
  9007199254740993, 9223372036854775807, -9223372036854775808, 18446744073709551616, 1e15, 1e16, 1e20, 123456789012345680000, 1e21, 1.5e21, -1e21, 1e-5, 1e-6, 1.5e-6, 1e-7,
  1.25e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e100, 1e-100, 6e-8, 2.9e-8, Infinity, -Infinity, NaN];

const words = new Uint32Array(2);
const view = new Float64Array(words.buffer);
let state = 123456789;
const random = () => {
  state = (state ^ (state << 13)) >>> 0;
  state = (state ^ (state >>> 17)) >>> 0;
  return (state = (state ^ (state << 5)) >>> 0);
};
const randomNumber = () => {
  words[0] = random();
  words[1] = random();
  return view[0];
};

function texts() {
  console.log();
  console.log("");
  console.log("text", "grüße", "\u{1F600}", "two\nlines");
  console.log(true, false, undefined, null, 1, -2147483648, 4294967295);
  console.log(1, "after a number: 100%");
  console.log(`n = ${-0}, ${1.5} and ${true}, ${undefined}, ${null}, ${"text"}${7}`, -0, 0);
  console.log("grüße".length, "\u{1F600}!".length, "a" === "a", "a" === "b", Boolean(""), Boolean("0"));
  console.log("x".repeat(600), "x".repeat(600), 1);
}

function unary(x) {
  console.log(x, `${x}`, x | 0, x >>> 0, ~x, Boolean(x));
  console.log(Math.floor(x), Math.ceil(x), Math.trunc(x), Math.round(x), Math.abs(x), Math.sign(x), Math.sqrt(x), Math.fround(x), Math.clz32(x));
  console.log(Math.sin(x), Math.cos(x), Math.atan(x), Math.exp(x), Math.log(x), Math.log2(x), Math.cbrt(x), Math.tanh(x));
}

function binary(x, y) {
  console.log(x % y, x & y, x | y, x ^ y, x << y, x >> y, x >>> y, Math.imul(x, y), Math.min(x, y), Math.max(x, y), Math.hypot(x, y), Math.atan2(y, x));
}

const deeper = (depth) => Math.sqrt(deeper(depth + 1));

if (process.argv.length > 2) console.log("deeper"), deeper(0);
texts();
for (const x of numbers) unary(x);
for (const x of numbers) for (const y of numbers) binary(x, y);
for (const x of numbers) console.log(x ** 2, x ** 0.5, x ** 0, x ** 1, x ** Infinity, x ** NaN, 2 ** Math.trunc(x)); // powers of two: exact in every Node
console.log(Math.min(), Math.max(), Math.hypot(), Math.max(1, 3, 2), Math.min(3, 1, NaN), Math.hypot(3, 4, 12), Math.max(-0, 0, -0));
for (let i = 0; i < 20000; i++) console.log(randomNumber(), random(), random() / 1024, random() / 1e9);
for (let i = 0; i < 20000; i++) console.log((random() / 1e4) % 7, (random() / -1e6) % 360, (random() / 1e9) % 1, random() % (random() / 1e6));
for (let i = 0; i < 2000; i++) unary(randomNumber()), binary(random() - 2147483648, random() >>> 20);
console.error("to standard error:", -0, 1.5, true);
