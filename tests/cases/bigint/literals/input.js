// Every radix, separators, any size; a literal is the same value wherever it stands.
console.log(0n, 7n, 0xffn, 0XABCDEFn, 0o17n, 0b1011n, 1_000_000n, 0x1_0n);
console.log(9223372036854775807n, 9223372036854775808n, -9223372036854775808n, 123456789012345678901234567890n);
console.log(typeof 1n, typeof -1n, 5n.toString(), (12n).toString(2));
function literal() { return 340282366920938463463374607431768211456n; }
console.log(literal() === literal(), Object.is(literal(), literal()));
console.log({ 1n: "one", [2n]: "two" }[1n], { 12345678901234567890n: "long" });
