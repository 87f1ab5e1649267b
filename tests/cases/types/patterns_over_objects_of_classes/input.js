class Range { constructor(a, b) { this.a = a; this.b = b; } *[Symbol.iterator]() { try { for (let i = this.a; i < this.b; i++) yield i; } finally { console.log('closed', this.a); } } }
function* gen(n) { while (n > 0) yield n--; }
const n = Number('3') > 2 ? 4 : 5;
const [a, b] = new Range(0, 10);
console.log(a, b);
const r = new Range(1, 3);
const [c, d, e = 7, ...f] = r;
console.log(c, d, e, f.length);
const [x] = gen(n), [y, , z] = gen(n);
console.log(x, y, z);
let missing = n > 100 ? r : null;
try { const [q] = missing; console.log(q); } catch (error) { console.log(error.message); }
try { const [q] = n > 100 ? r : undefined; console.log(q); } catch (error) { console.log(error.message); }
function first([h, ...t]) { return h + t.length; }
console.log(first(r), first(new Range(2, 9)));
let [] = r;
function* inside() { const [one, two] = r; yield one; yield two; const [three] = new Range(n, n + 2); yield three; }
console.log([...inside()]);
