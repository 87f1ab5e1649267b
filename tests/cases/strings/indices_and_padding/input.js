const text = "héllo wörld 😀 ab\ud800c";
for (const i of [0, -1, 5, 100, -100, 1.9, "2", NaN, undefined, Infinity]) {
  console.log([text.at(i), text.charAt(i), text.charCodeAt(i), text.codePointAt(i), text.slice(i), text.substring(i), text.substr(i)]);
  for (const j of [0, -1, 3, undefined, NaN])
    console.log([text.slice(i, j), text.substring(i, j), text.substr(i, j), "abc".padStart(i === Infinity ? 9 : i, "xy"), "abc".padEnd(6, j)]);
  console.log(["ababa".indexOf("a", i), "ababa".lastIndexOf("a", i), "ababa".includes("b", i), "ababa".startsWith("ab", i), "ababa".endsWith("ab", i)]);
}
console.log([..."a😀b"], "\u00a0\ufeff a \n".trim() + "|", "abc".repeat(3), "a".concat(1, null), text.isWellFormed(), text.toWellFormed());
console.log(String.raw`a\n${1}b`, String.fromCharCode(65, 0x10041), String.fromCodePoint(0x1f600), "x".anchor('"'), "x".bold());
const failures = [() => "a".repeat(-1), () => "a".repeat(2 ** 30), () => String.fromCodePoint(1.5), () => "a".normalize("x"), () => "a".startsWith(/a/),
  () => String.prototype.at.call(null), () => `${Symbol("s")}`, () => { "use strict"; "abc"[0] = "x"; }, () => { "use strict"; delete new String("abc")[0]; }];
for (const fail of failures) {
  try { console.log(fail()); } catch (error) { console.log(`${error}`); }
}
console.log(Reflect.ownKeys(Object.assign(new String("ab"), { z: 1 })), Object.getOwnPropertyDescriptor(new String("abc"), 0), Object.keys("ab"));
