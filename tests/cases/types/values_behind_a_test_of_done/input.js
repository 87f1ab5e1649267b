function* g(n) { for (let i = 0; i < n; i++) yield i * 2; }
let sum = 0;
let r, it = g(5);
while (!(r = it.next()).done) sum += r.value;
const other = g(3);
for (;;) { const { value, done } = other.next(); if (done) break; sum += value; }
const third = g(2);
let s = third.next();
while (!s.done) { sum += s.value; s = third.next(); }
console.log(sum, s.value);
const last = g(1);
const a = last.next(), b = last.next();
if (!a.done) console.log(a.value + 1);
console.log(b.done ? 'end' : b.value, b.value);
