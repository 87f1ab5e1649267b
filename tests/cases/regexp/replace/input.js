// Replacement texts and functions.
console.log("abc".replace(/(b)(x)?/, "[$&|$1|$2|$3|$`|$'|$$|$0]"));
console.log("2024-05".replace(/(?<y>\d+)-(?<m>\d+)/, "$<m>/$<y>$<none>$<y"));
console.log("a-b-c".replace(/-/g, (match, index, input) => `<${match}${index}${input}>`));
console.log("ab".replace(/(?<x>a)(b)/, (...args) => JSON.stringify(args)));
console.log("abcdefghijk".replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)/, "$10-$1-$11-$01-$99"));
console.log("aaa".replace("a", "$&$&"), "aaa".replaceAll("a", (match, index) => index), "abc".replaceAll("", "-"));
console.log("\u{1F600}x".replace(/(?:)/gu, "-"), "x".replace(/x/, undefined));
try {
    "a".replaceAll(/a/, "");
} catch (error) {
    console.log(error.message);
}
