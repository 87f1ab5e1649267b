// Quotes are chosen so that the fewest characters need an escape; keys are quoted unless they are identifiers.
console.log(["it's", '"q"', "a\nb", "`", "'\"", "'\"`", "\\", "\x00\x1f\x7f\x80\x9f\xa0", "é", "\ud800", "😀"]);
console.log({ a: "it's", b: '"q"', c: "`", d: "'\"`", e: "\n\t\b\\", f: "${x}'\"" });
console.log({ "a-b": 1, "1a": 2, a1: 3, $x: 4, _y: 5, é: 6, "": 7, "a b": 8, "it's": 9, 1: 10 });
console.log({ [Symbol()]: 1, [Symbol("a b")]: 2, [Symbol.iterator]: 3, [Symbol("q'")]: 4 });
console.log(JSON.parse('{"__proto__": 1}'), -0, [-0], 1e21, 1e-7, 123456789012345680000);
console.log("plain", ["quoted"], null, [null], undefined, [undefined], Symbol("s"), [Symbol("s")]);
