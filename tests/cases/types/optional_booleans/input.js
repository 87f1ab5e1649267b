function* primes(limit) {
  const composite = [];
  for (let n = 2; n < limit; n++) {
    if (composite[n]) continue;
    yield n;
    for (let multiple = n * n; multiple < limit; multiple += n) composite[multiple] = true;
  }
}
for (const p of primes(30)) console.log(p);
function* tests(x) { yield x > 3; yield x === 5; }
const steps = tests(5);
let step = steps.next();
while (!step.done) { console.log(step.value, step.value + 1, typeof step.value); step = steps.next(); }
console.log(step.value, step.done);
const flags = [true];
flags[3] = false;
console.log(flags[0], flags[1], flags[3], flags[9], flags.length, flags[1] ?? true, flags[1] || false, flags[0] && flags[9]);
let seen;
for (const f of flags) { if (f === undefined) seen = f; console.log(f, f === true, f !== false, f == null, f ? 1 : 2, -f, f > 0, Math.max(f, 0)); }
console.log(seen, typeof flags[1], typeof flags[0], typeof flags[1] === 'undefined', typeof flags[0] === 'boolean');
function opt(flag) { return flag === undefined ? 1 : flag ? 2 : 3; }
console.log(opt(), opt(true), opt(false));
let x;
for (let i = 0; i < 3; i++) { console.log(x); x = i > 0; }
console.log(x, `${x} ${flags[1]}`, x === flags[0], x == flags[3], flags.includes(x), !x);
const o = { flag: undefined, n: 1 };
console.log(o.flag);
o.flag = true;
console.log(o.flag, o.flag | 0, 3 & o.flag);
console.log(flags.pop(), flags.shift(), flags.length);
const dense = [true, true, undefined, false];
const picked = dense.find((f) => f === false);
console.log(picked, dense.indexOf(false), dense.indexOf(undefined), dense.lastIndexOf(true), dense.includes(1), dense.at(-1), dense.find((f) => f === 1));
let count = 0;
for (const f of dense.map((f) => !f)) if (f) count++;
console.log(count, dense.filter((f) => f).length, dense.concat(flags).length, dense.slice(1, 3)[0]);
