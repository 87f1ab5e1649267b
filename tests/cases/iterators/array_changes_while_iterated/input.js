const list = [1, 2, 3];
const seen = [];
for (const x of list) {
  seen.push(x);
  if (x < 3) list.push(x * 10);
  if (x === 2) list.shift();
}
console.log(seen, list);
const map = new Map([['a', 1], ['b', 2]]);
for (const [k, v] of map) {
  console.log(k, v);
  if (k === 'a') map.delete('b'), map.set('c', 3);
}
