// What browsers have always allowed without u and v.
console.log(/\101\8\c/.test("A8\\c"), /[\c_]/.test("\x1f"), /a{,2}]/.exec("a{,2}]")[0], /[\w-a]/.exec("-")[0]);
console.log(/\k<a>/.test("k<a>"), /(?=a)*b/.test("b"), /\u{2}/.test("uu"), /x{/.test("x{"), /\_/.test("_"));
const pattern = /a/g;
pattern.compile("b", "i");
console.log(pattern, pattern.test("B"));
/(\d)(x)?/.exec("a1b");
console.log(RegExp.$1, RegExp.$2 === "", RegExp.lastMatch, RegExp["$`"], RegExp["$'"]);
