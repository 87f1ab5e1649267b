// Lookaheads, lookbehinds from right to left, back references and forgotten groups.
console.log("$10 €20".match(/(?<=\$)\d+/)[0], /(?<=(\d+)(\d+))$/.exec("1053").slice(1), /(?<!a)b/.exec("abb").index);
console.log(/(?=(a+))a*b\1/.exec("baaabac").slice(), /(.*?)a(?!(a+)b\2c)\2(.*)/.exec("baaabaac").slice());
console.log(/(z)((a+)?(b+)?(c))*/.exec("zaacbbbcac").slice(), /(?:(?<q>x)|(?<q>y))\k<q>/.exec("yy").groups.q);
console.log(/(a*)*/.exec("b").slice(), /(\w+)\s\1/.exec("hello hello").index, /\bfoo\B/.test("food"));
console.log(/^b/m.exec("a\nb").index, /a.b/s.test("a\nb"), /(?i:A)b/.test("ab"), /(?i:A)b/.test("aB"), /a{2,3}?/.exec("aaa")[0]);
