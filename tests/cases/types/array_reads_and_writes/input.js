function sum(list) { let s = 0; for (let i = 0; i < list.length; i++) s += list[i]; return s; }
const a = [1, 2.5, 3];
console.log(a[0], a[5], a[-1], a[1.5], a[NaN], a[2 ** 32], sum(a));
a[3] = 9;
a[6] = 1;
console.log(a.length, a[4], a[5], a[6], sum(a));
a[1.5] = 77; a[-1] = 88; a[2 ** 32] = 99; a[NaN] = 66;
console.log(a.length, a[1.5], a[-1], a[2 ** 32], a[NaN], a[-2]);
a.length = 2;
console.log(a.length, a[1], a[2], a[6]);
a.length = 4;
console.log(a.length, a[3]);
a.push(-0); console.log(Object.is(a[4], -0), 1 / a[4]);
a[-0] = 5; console.log(a[0], a[-0]);
let n = 0;
const grow = [1];
for (const x of grow) { n += x; if (grow.length < 6) grow.push(x + 1); }
console.log(n, grow.length);
const shrink = [1, 2, 3, 4];
for (const x of shrink) { console.log(x); shrink.pop(); }
const q = [];
