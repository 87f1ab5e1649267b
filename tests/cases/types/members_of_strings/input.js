function count(text) { let n = 0; for (let i = 0; i < text.length; i++) { const c = text.charCodeAt(i); if (c >= 48 && c <= 57) n++; } return n; }
console.log(count('a1b2'), count(''), count('é9\u{1F600}7'));
function parse(text) { let i = 0, v = 0; while (i < text.length) { const c = text.charCodeAt(i++); v = v * 10 + (c - 48); } return v; }
console.log(parse('1234'));
let s = 'x'; for (let i = 0; i < 5; i++) s += i; console.log(s.length, s.charCodeAt(s.length - 1), s.charCodeAt(-1), s.charCodeAt(100), s.charCodeAt(1.7), s.charCodeAt(NaN), s.charCodeAt(undefined), s.charCodeAt('2'), s.charCodeAt());
console.log(Object.is(0, -0), Object.is(NaN, NaN), Object.is(count('1'), 1), Number.isInteger(5.5), Number.isInteger(count('1')), Number.isSafeInteger(2 ** 53), Number.isNaN(NaN), Number.isFinite(1 / 0), Number.isInteger('5'), Object.is('a', 'a'));
function* codes(t) { for (let i = 0; i < t.length; i++) yield t.charCodeAt(i); }
let sum = 0; for (const c of codes('hello')) sum += c; console.log(sum);
console.log('abc'.length, `${s}!`.length, (s + s).charCodeAt(7));
