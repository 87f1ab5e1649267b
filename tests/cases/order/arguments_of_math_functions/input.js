let v0 = 2, v3 = 1;
function f4(p5) {
  if (!(p5 > 0 && p5 < 7)) return v3 - v0;
  v3 = v0;
  console.log("r", f4(p5 - 1) - p5);
  return v0++;
}
console.log((v0 = (-1) / v0) + Math.min(f4(2), Math.trunc(v0)));
console.log(JSON.stringify(f4(1)));
