// An operator whose operands are not known gives a number or a BigInt: nothing may assume the number.
const operators = [
  (a, b) => a * b, (a, b) => a - b, (a, b) => a / b, (a, b) => a % b, (a, b) => a ** b, (a, b) => a + b, (a, b) => a | b, (a, b) => a & b, (a, b) => a ^ b, (a, b) => a << b, (a, b) => a >> b,
  (a) => -a, (a) => ~a, (a) => ++a, (a) => a--, (a) => { a++; return a; }, (a, b) => { a *= b; return a; },
];
for (const operator of operators) console.log(operator(6, 3), operator(6n, 3n), operator("6", "3"), operator({ valueOf: () => 6n }, { valueOf: () => 3n }));
function sum(values) { let total = values[0]; for (let i = 1; i < values.length; i++) total = total + values[i] * values[i]; return total; }
console.log(sum([1, 2, 3]), sum([1n, 2n, 3n]), typeof sum([1n, 2n]));
function power(base, exponent) { let result = base; while (--exponent) result *= base; return result; }
console.log(power(3, 4), power(3n, 60), power(2n, 3n));
function bits(x) { const low = x & x; return low ? typeof low : "zero"; }
console.log(bits(1), bits(1n), bits(0n), bits(0));
const half = (x) => { const y = x >> x - x; return y < 10 ? y : "large"; };
console.log(half(4), half(4n), half(400n));
let counter = Object(41n);
counter++;
console.log(counter, typeof counter);
