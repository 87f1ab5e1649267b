const numbers = [0, -0, 1, 0.5, 1.5, 2.5, -2.5, 0.1, 1.005, 1.45, 8.345, 123.456, 1e21, 123456789012345680000, 1e-7, 5e-324, 1.7976931348623157e308,
  NaN, Infinity, -Infinity, 0.000001, 99.995, 25, -1.5e-9, 1 / 3, 2147483648, 4294967295.5];
for (const x of numbers) {
  console.log([0, 1, 2, 5, 20].map((digits) => x.toFixed(digits)).join(" "));
  console.log([1, 2, 3, 10, 21].map((digits) => x.toPrecision(digits)).join(" "));
  console.log([undefined, 0, 1, 5, 20].map((digits) => x.toExponential(digits)).join(" "));
  console.log([2, 3, 7, 8, 16, 36].map((radix) => x.toString(radix)).join(" "));
  console.log(x.toLocaleString(), x.toLocaleString("en-US", { minimumFractionDigits: 2 }));
}
const failures = [() => (1).toFixed(101), () => (1).toPrecision(0), () => (1).toExponential(-1), () => (1).toString(37), () => Number.prototype.toFixed.call("x")];
for (const fail of failures) {
  try { fail(); } catch (error) { console.log(`${error}`); }
}
