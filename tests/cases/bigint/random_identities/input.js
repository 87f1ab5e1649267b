// What large operands must satisfy, for numbers of a generator of random ones.
function* random(seed) {
  for (;;) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n;
    yield seed >> 11n;
  }
}
const source = random(42n);
const next = () => source.next().value;
function pick() {
  let x = next() >> (next() % 53n);
  for (let i = next() % 6n; i > 0n; i--) x = x * (next() + 1n) + next();
  return next() % 2n ? x : -x;
}
let checksum = 0n;
for (let i = 0; i < 300; i++) {
  const a = pick(), b = pick() || 1n;
  const holds = (a / b) * b + a % b === a && a - b === -(b - a) && (a & b) + (a | b) === a + b && (a ^ b) === (a | b) - (a & b) && ~a === -a - 1n
    && BigInt(a.toString()) === a && BigInt(`0x${(a < 0n ? -a : a).toString(16)}`) === (a < 0n ? -a : a) && (a << 77n) >> 77n === a && (a + b) ** 2n === a * a + 2n * a * b + b * b;
  if (!holds) console.log("fails for", a, b);
  checksum = BigInt.asIntN(64, checksum * 31n + a / b - (a >> 5n) + BigInt(Number(b)));
}
console.log(checksum);
