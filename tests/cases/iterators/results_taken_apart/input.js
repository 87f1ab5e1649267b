// A result of next() that is only taken apart is not made, whoever answers; one that is seen whole is.
function* count(n) { for (let i = 0; i < n; i++) yield i; return "end"; }
const drain = (iterator) => {
  const seen = [];
  for (;;) {
    const { value, done } = iterator.next();
    const r = iterator.next("x");
    seen.push(value, done, r.value, r.done);
    if (r.done || done) return seen.join(" ");
  }
};
console.log(drain(count(3)), "|", drain([1, 2, 3][Symbol.iterator]()));
console.log(drain({ next: () => ({ get value() { return "getter"; }, done: 1 }) }), "|", drain({ next: () => "primitive", i: 0 }.next ? { next: () => ({ done: true }) } : 0));
for (const answer of [null, undefined]) {
  try { const { value, done } = { next: () => answer }.next(); console.log(value, done); } catch (error) { console.log(error.message); }
  try { const r = { next: () => answer }.next(); console.log(r.value); } catch (error) { console.log(error.message); }
}
const whole = (g) => { const r = g.next(); const same = [r, r]; return same[0] === same[1] && r.value; };
console.log(whole(count(2)));
const late = (g) => { const r = g.next(); const f = () => r; return f() === f() && f().value; };
console.log(late(count(2)));
function* keeps(g) { const r = g.next(); yield r.value; yield r.done; const s = g.next(); yield s; return r.value; }
console.log([...keeps(count(1))]);
const outer = (function* () { return yield* { [Symbol.iterator]: () => ({ next: () => ({ value: "inner", done: false, more: 1 }) }) }; })();
const { value, done } = outer.next();
console.log(value, done);
