// A loop sees what the array has when the turn of an index comes.
let sum = 0;
const growing = [1];
for (const item of growing) {
  sum += item;
  if (growing.length < 6) growing.push(item + 1);
}
console.log(sum, growing.length);
const shrinking = [1, 2, 3, 4];
for (const item of shrinking) {
  console.log(item);
  shrinking.pop();
}
function* walk(list) {
  for (const item of list) {
    yield item;
    if (item < 4) list.push(item + 2);
  }
  for (const item of list) {
    if (item > 4) return;
    yield -item;
  }
}
for (const item of walk([1, 2])) console.log(item);
