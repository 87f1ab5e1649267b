let listener = null;
function on(f) { listener = f; }
function emit(x) { if (listener) listener(x); }
function force(x) { listener(x + 1); }
let total = 0;
try { force(1); } catch (e) { console.log(e.message); }
emit(4);
on(x => { total += x; });
for (let i = 0; i < 10; i++) emit(i);
force(5);
console.log(total);
listener = null;
emit(7);
try { force(1); } catch (e) { console.log(e.message); }
function make(n) {
  const fib = k => k < 2 ? k : fib(k - 1) + fib(k - 2);
  return fib(n) + n;
}
console.log(make(20));
function outer(n) {
  let helper;
  let calls = 0;
  if (n > 0) helper = k => { calls += k; return calls; };
  if (helper !== undefined) helper(n);
  console.log(helper === undefined, !helper, helper ? 1 : 2, calls);
  const r = helper && helper(3);
  console.log(r, helper?.(4));
  try { console.log(helper(n)); } catch (e) { console.log(e.message); }
}
outer(2); outer(0);
