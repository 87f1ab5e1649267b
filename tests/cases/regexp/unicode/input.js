// Flags u and v: code points, properties, case folding, set notation and strings.
console.log(/^.$/.test("\u{1F600}"), /^.$/u.test("\u{1F600}"), /\u{1F600}/u.exec("x\u{1F600}").index, "\u{1F600}".match(/./gu).length);
console.log(/\p{Script=Greek}/u.test("Ω"), /\p{Lu}/u.test("a"), /\P{L}+/u.exec("ab12")[0], /\p{Emoji}/u.test("\u{1F600}"));
console.log(/s/i.test("\u017f"), /s/iu.test("\u017f"), /\w/iu.test("\u212a"), /É/i.test("é"), /[а-я]/i.test("Я"));
console.log(/[\w--\d]+/v.exec("12ab")[0], /[[a-z]&&[aeiou]]/v.exec("xyze")[0], /^[\q{abc|d}]$/v.test("abc"));
console.log(/^\p{RGI_Emoji}$/v.test("\u{1F468}\u200d\u{1F469}\u200d\u{1F467}"), /[^\d\s]/v.exec("1 x")[0]);
