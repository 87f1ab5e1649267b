// Separators that are texts and patterns, limits, captures and empty matches.
console.log("a,b,,c".split(","), "a,b".split(",", 1), "abc".split(""), "abc".split(), "".split(","), "".split(""));
console.log("a1b22c".split(/\d+/), "a1b2c".split(/(\d)/), "a1b2c".split(/(\d)|(x)/, 3), "abc".split(/(?:)/));
console.log("A<B>bold</B>and<CODE>coded</CODE>".split(/<(\/)?([^<>]+)>/));
console.log("\u{1F600}x".split(/(?:)/u), "".split(/x/), "".split(/(?:)/), "aab".split(/a*?/), "aab".split(/a*/));
console.log("a-b".split({ [Symbol.split]: (text, limit) => [text, limit] }, 3));
