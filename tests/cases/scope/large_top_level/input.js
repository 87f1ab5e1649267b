// More statements than one C++ function should have: variables live across its parts, and a throw leaves them.
function* count(from) {
  while (true) yield from++;
}
let n = 0, text = "", last;
const numbers = count(1);
const show = () => `${n} ${text.length}`;
n += 0; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(0)) if (x > 2) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 1; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(1)) if (x > 3) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 2; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(2)) if (x > 4) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 3; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(3)) if (x > 5) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 4; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(4)) if (x > 6) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 5; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(5)) if (x > 7) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 6; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(6)) if (x > 8) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 7; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(7)) if (x > 9) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 8; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(8)) if (x > 10) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 9; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(9)) if (x > 11) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 10; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(10)) if (x > 12) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 11; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(11)) if (x > 13) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 12; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(12)) if (x > 14) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 13; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(13)) if (x > 15) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 14; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(14)) if (x > 16) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 15; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(15)) if (x > 17) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 16; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(16)) if (x > 18) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
n += 17; n ^= 5; n += numbers.next().value; n *= 2; n %= 1000; text += n; last = n; if (n % 2) n--; for (const x of count(17)) if (x > 19) break; else n += x; n += 1; n -= 2; text += last; n += 3; n += last; n %= 977; last = text;
console.log(n, text, last === text, show());
null.x;
