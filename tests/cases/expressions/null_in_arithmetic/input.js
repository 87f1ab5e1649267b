// null counts as 0 and undefined as NaN, with the signs of zeros.
console.log(null / null, 1 / null, null % 1, 5 % null, null ** 0, null * -1, null - null, null + null, +null, -null, ~null, null << 1, null >>> 0, null | 3);
console.log(undefined + null, undefined * 1, ~undefined, undefined | 1, true + null, 1 / -null, null < 1, null >= 0, null == 0);
let x = null; x++;
let y = undefined; y--;
console.log(x, y);
// What begins with a minus may be a sum.
console.log(1 / (-0 + 0), 1 / (-0 - -0), 1 / (-0 * 0), 1 / (0 * -0), 10 - (-1 + 5), 2 * (-3 + 1));
