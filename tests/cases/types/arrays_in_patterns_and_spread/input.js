const [first, , third = 4, fourth = 5, ...rest] = [1, 2, 3].concat([undefined, 6, 7]);
console.log(first, third, fourth, rest.length, rest[0], rest[1]);
let [a, b] = [1, 2];
[a, b] = [b, a];
console.log(a, b);
const list = [1, 2, 3];
[list[0], list[2]] = [list[2], list[0]];
console.log(list[0], list[1], list[2]);
const copy = [...list, 9, ...list.slice(1), ...list.slice(-1), ...list.slice(1, 2)];
console.log(copy.length, copy[3], copy[4], copy.reverse()[0], copy[0]);
const growing = [1];
const [one, two = growing.push(2), three] = growing;
console.log(one, two, three, growing.length);
function* pairs(count) {
  const seen = [];
  for (let i = 0; i < count; i++) {
    seen.push(i);
    yield [i, seen.length];
  }
}
let sum = 0;
for (const [index, length] of pairs(5)) sum += index * length;
console.log(sum);
const iterator = pairs(2);
const { value, done } = iterator.next();
console.log(value[1], done);
