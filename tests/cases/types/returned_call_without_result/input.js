// `return call()` where the call gives nothing is two statements in C++, which an `if` guards both.
let total = 0;
function add(n) { total += n; }
function change(n) {
  if (n > 0) return add(n);
  add(-100);
}
class Counter {
  constructor(n) {
    this.n = n;
    if (n > 0) return void add(n);
    add(-1000);
  }
}
function* steps(n) {
  yield 1;
  if (n > 0) return add(n);
  yield 2;
}
change(1);
change(0);
console.log(total, new Counter(5).n, new Counter(0).n, total);
for (const n of [0, 7]) for (const step of steps(n)) console.log(step, total);
console.log(total);
