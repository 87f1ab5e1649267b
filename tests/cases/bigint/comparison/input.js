// BigInts among themselves, with numbers (exactly), strings and other values.
const others = [1, 1.5, -1, 0, -0, NaN, Infinity, -Infinity, 9007199254740992, 2 ** 64, "1", "0x1", " 1 ", "", "x", "1.5", true, false, null, undefined, 1n, 2n ** 64n, Object(1n), [1]];
for (const a of [0n, 1n, -1n, 9007199254740993n, 2n ** 64n, -(2n ** 70n)])
  for (const b of others)
    console.log(String(a), typeof b, String(b), a == b, b == a, a === b, a != b, a < b, b < a, a <= b, b <= a, a > b, a >= b);
console.log(Object.is(0n, -0n), Object(1n) == Object(1n), [1n].includes(1n), [1, 1n].indexOf(1n), [3n, 1, 2n, 10n, "5"].sort(), [3n, 1, 2n, 10n].sort((a, b) => (a < b ? -1 : 1)));
for (const x of [1, 1n, "1", 2n])
  switch (x) {
    case 1n: console.log("one"); break;
    case 2n: console.log("two"); break;
    default: console.log("neither", x);
  }
console.log(0n ? 1 : 2, !0n, !!-1n, 0n || "or", 1n && "and", 0n ?? "nullish", new Map([[1n, "x"], [1, "y"]]).get(2n - 1n), new Set([1n, 1n, 2n ** 70n, 2n ** 70n]).size);
