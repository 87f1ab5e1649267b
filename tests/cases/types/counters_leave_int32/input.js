// Counters start at the borders of 32 bits and cross them by small steps.
function* up(from, steps) {
  let n = from;
  for (let k = 0; k < steps; k++) {
    yield n;
    n++;
  }
  return n;
}

function* down(from, steps) {
  let n = from;
  while (steps-- > 0) {
    n -= 3;
    yield n;
  }
}

function operators(n, m) {
  console.log(n + m, n - m, m - n, n * 2, n * m, n / 2, n % 7, -n % 7, n % -5, n ** 2, -n, +n, ~n);
  console.log(n | 0, n & 255, n ^ m, n << 1, n >> 1, n >>> 1, n < m, n <= m, n === m, n == m, n > 2 ** 31, n !== n);
  console.log(Object.is(n - n, 0), Object.is(-(n - n), -0), Math.abs(-n), Math.max(n, m), `${n}`, "n = " + n, typeof n, !n, n ? 1 : 2);
  console.log(n % 2 === 0, n % 2 === 1, n % 2 === -1, n % 2 == 0 || n % 3 == 0, (n + 1) % 4);
}

let total = 0;
for (const n of up(2147483645, 5)) {
  total += n;
  operators(n, n + 2);
}
for (const n of down(-2147483645, 4)) {
  total += n;
  operators(n, n - 1);
}
console.log(total, [...up(2147483646, 3)], Math.max(...up(2147483646, 3)));

const it = up(2147483646, 2);
for (let step = it.next(); ; step = it.next()) {
  console.log(step.value, step.done, step);
  if (step.done) break;
}

class Clock {
  constructor(time) {
    this.time = time;
  }
  tick() {
    this.time++;
    return this.time;
  }
  back() {
    return --this.time;
  }
}
const clock = new Clock(2147483646);
console.log(clock.tick(), clock.tick(), clock.tick(), clock.back(), clock.time);

function* depth(level) {
  if (level > 2147483649) return;
  yield level;
  yield* depth(level + 1);
}
console.log([...depth(2147483647)].join());

let shared = 2147483646;
const bump = () => ++shared;
bump();
console.log(bump(), shared, shared++, shared, [shared], { shared }, JSON.stringify({ shared }));

const list = [10, 20, 30];
let index = 0;
let seen = "";
while (true) {
  const item = list[index];
  if (item === undefined) break;
  seen += item + ";";
  index++;
}
list[index] = 40;
console.log(seen, index, list[index], list[index - 5], list.length, list.at(index - 1));
list.length = index - 1;
console.log(list.length, list.indexOf(20), list.slice(index - 2), list.fill(7, index - 3));

let zero = 3;
while (zero > 0) zero--;
console.log(Object.is(zero, 0), Object.is(zero * -1, -0), 1 / zero, 1 / -zero, zero - zero);

let far = 9007199254740990;
for (let k = 0; k < 6; k++) far++;
console.log(far, far + 1, far % 4, far - 2);

let fraction = 2147483646;
for (const step of [1, 0.5, 1]) fraction += step;
console.log(fraction);
