// Each binding that has to be a js::Value tells why.
const limit = 10;
let mode = "fast";
function* count(from, to) {
  for (let i = from; i < to; i++) yield i;
}
function* leaked(x) {
  const got = yield x;
  return got;
}
const scale = (v, by) => v * by;
function pick(from) {
  const value = from.thing;
  let mixed = 1;
  if (value > 1) mixed = "one";
  return mixed;
}
const g = leaked(3);
console.log(g.next().value, typeof g.return);
let total = 0;
for (const n of count(0, limit)) total += scale(n, 2);
for (const n of count(0.5, 3)) total += n;
let node = null;
for (let i = 0; i < 3; i++) node = { value: i, next: node };
const shown = { thing: 2 }, list = [1, 2], parsed = JSON.parse("[1]");
console.log(total, pick({ size: 1 }), node.value, list.length, mode, shown);
for (const item of parsed) console.log(item);
parsed.forEach(function visit(item, index) { console.log(item + index); });
