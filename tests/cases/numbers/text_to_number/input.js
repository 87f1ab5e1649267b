const texts = ["", "  12  ", "0x1f", "-0x1", "12abc", "1e3", ".5", "5.", "-", "-.5", "1e", "1e+", "1e1000", "1e-1000", "Infinity", "-Infinity", "\u00a012",
  "0b11", "0o17", "1_000", "\ufeff7", "123456789012345678901234567890", "1.5.5", "e5", "0xg", "1".repeat(400)];
for (const text of texts)
  console.log(Number(text), parseFloat(text), parseInt(text), [2, 3, 8, 16, 36, 37].map((radix) => parseInt(text, radix)).join());
console.log(parseInt("1".repeat(80), 2), parseInt("zzzzzzzzzzzzzzzzzzzzz", 36), parseInt("12345678912345678912345", 11), parseInt(0.0000005), parseInt(null, 36));
console.log(Number.isInteger(5.5), Number.isSafeInteger(2 ** 53), Number.EPSILON, Number.MIN_VALUE, Number.parseInt === parseInt);
