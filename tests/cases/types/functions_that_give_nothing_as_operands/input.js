// What gives only undefined is evaluated all the same, where C++ has no value of it.
function f(n) { console.log('f', n); }
function* g() { const x = yield 1; console.log((f(4)) && (f(3)), x); console.log(f(5) || f(6)); if (f(7) && f(8)) console.log('no'); return f(9) ?? f(10); }
const it = g(); it.next(); console.log(it.next(2));
console.log((f(1)) && (f(2)), "" < "NaN");
let flag = 1;
const given = flag && f(11);
const other = flag > 1 ? f(12) : f(13);
console.log(given, other, flag === 1 ? f(14) : 'text', flag && f(15), (flag = 0) || f(16), flag ?? f(17));
