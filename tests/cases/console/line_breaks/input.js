// An object shares one line as long as it fits into 72 columns, and into 76 with what stands around it.
for (let width = 40; width < 82; width++) {
  console.log([width, "z".repeat(width - 10)]);
  console.log({ a: width, b: "z".repeat(width - 20) });
  console.log({ a: { b: { c: "z".repeat(width - 20) } } });
  console.log([["z".repeat(width - 25)], ["q"]]);
}
console.log({ k: "a".repeat(60), l: "b".repeat(20) });
console.log(["a".repeat(20), "b".repeat(20), "c".repeat(20), "d".repeat(20)]);
console.log({ l: "line1\nline2".repeat(10) }, ["x".repeat(80)]);
console.log({ a: { b: { c: { d: 1 } } }, x: [[[[1]]]] });
console.log(new Map([[{ a: { b: { c: 1 } } }, [[[1]]]]]));
