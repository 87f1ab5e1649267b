const value = { a: [1, { b: 2 }], c: "x", d: undefined, e() {}, f: null, g: NaN, h: -0, i: [undefined, () => 1, Symbol()], [Symbol("s")]: 1 };
console.log(JSON.stringify(value, null, 2), JSON.stringify([[], {}, [[]]], null, "--"));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ["a", "c", 1]), JSON.stringify({ a: 1, b: [1, 2] }, (k, v) => (typeof v === "number" ? v * 2 : v)));
console.log(JSON.stringify("\u2028\ud800\udc00\ud800\"\\\n\x07"), JSON.stringify(undefined), JSON.stringify({ toJSON: (key) => `k${key}` }));
console.log(JSON.stringify(new Map([[1, 2]])), JSON.stringify(Object("s")), JSON.stringify([, 1]), JSON.stringify({ a: JSON.rawJSON("12345678901234567890") }));
console.log(JSON.parse("[1,2,3]", (key, item) => (key === "1" ? undefined : item)));
JSON.parse('{"a":[1.50,{"b":"x"}],"c":null}', function (key, item, context) { console.log(key, item, context, this); return item; });
