// Methods of String and RegExp.prototype work through exec, flags and the well-known symbols, where a program replaces them.
class Loud extends RegExp {
    exec(text) {
        console.log("exec", this.lastIndex);
        return super.exec(text);
    }
}
console.log("abab".replace(new Loud("b", "g"), "x"), "ab".split(new Loud("b")), "ab".search(new Loud("b")), new Loud("b").test("b"));
const odd = /a/;
odd.exec = () => ({ index: 1, 0: "b", length: 2, 1: "one", groups: { n: "two" } });
console.log("abc".replace(odd, "[$1$<n>]"));
console.log(RegExp.prototype[Symbol.replace].call({ exec: () => null, flags: "" }, "abc", "x"));
console.log("text".match({ [Symbol.match]: (text) => text + "!" }), "text".search({ [Symbol.search]: () => 42 }));
for (const attempt of [() => RegExp.prototype.exec.call({}), () => RegExp.prototype.test.call({ exec: () => 1 }), () => String.prototype.match.call(null)]) {
    try {
        attempt();
    } catch (error) {
        console.log(error.message);
    }
}
