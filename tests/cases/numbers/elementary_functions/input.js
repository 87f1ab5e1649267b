const xs = [0.1, -0.7, 1.5, 3, 10, -100.25, 1e5, 1e22, 0.49999999999999994, 709.5, -745, 1e-10];
const names = ["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "exp", "expm1", "log", "log1p", "log2", "log10",
  "cbrt", "sqrt", "round", "trunc", "sign", "fround", "f16round", "clz32"];
for (const name of names) console.log(name, xs.map((x) => Math[name](x)).join(" "));
console.log(Math.atan2(1, -2), Math.atan2(-0, -0), Math.hypot(3, 4, 5), Math.pow(2, 0.5), Math.imul(0xffffffff, 5), (-8) ** (1 / 3));
console.log(Math.max(), Math.min(), Math.max(NaN, 1), Math.max(-0, 0), Math.min(0, -0), Math.max(1, "3", 2));
