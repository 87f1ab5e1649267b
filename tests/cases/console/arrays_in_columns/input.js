// More than six entries are set in columns: numbers to the right, everything else to the left.
for (let count = 5; count < 40; count += 3) {
  console.log(Array.from({ length: count }, (_, i) => i * i * i));
  console.log(Array.from({ length: count }, (_, i) => "k".repeat(i % 7) + i));
  console.log(Array.from({ length: count }, (_, i) => (i % 3 === 0 ? undefined : i)));
}
console.log(Array.from({ length: 101 }, (_, i) => i));
console.log(Array.from({ length: 102 }, (_, i) => "v" + i));
console.log(Array.from({ length: 7 }, (_, i) => [i, i * 2]));
console.log(Array.from({ length: 30 }, (_, i) => ({ id: i })));
console.log(Array.from({ length: 10 }, (_, i) => `item number ${i} ${"x".repeat(i)}`));
console.log(Array.from({ length: 8 }, () => "日本"), Array.from({ length: 8 }, () => "😀é"));
console.log([1.5, 2.25, -3, 100000, 1e100, 7, 8, 9, 10]);
console.log([[1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]);
console.log([[], [], [], [], [], [], []], [{}, {}, {}, {}, {}, {}, {}], ["", "", "", "", "", "", ""]);
console.log({ a: Array.from({ length: 30 }, (_, i) => i) });
