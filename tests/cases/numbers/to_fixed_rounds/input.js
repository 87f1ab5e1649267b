// Halves go up, by the exact value of the number; many digits and large numbers take another way.
const numbers = [0, 0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 1.005, 1.45, 8.345, 123.456, 1e-7, 1e-8, 5e-324, 999.995, 1e15 + 0.5, 4503599627370495.5,
  1125899906842623.75, 1e20, 1e21, 1 / 3, 2 / 3, 10.235, 1234.5678];
for (const digits of [0, 1, 2, 3, 10, 15, 20]) {
  for (const number of numbers) console.log(number.toFixed(digits), (-number).toFixed(digits));
}
