const map = new Map([['a', 1], ['b', 2], ['c', 3]]);
for (const [key, value] of map) {
  console.log(key, value);
  if (key === 'a') { map.delete('b'); map.set('d', 4); map.delete('a'); map.set('a', 5); }
  if (value === 5) map.clear();
}
const set = new Set([1, 2, 3]);
const iterator = set.values();
iterator.next();
for (let i = 0; i < 40; i++) set.add(i * 2);
for (let i = 0; i < 38; i++) set.delete(i * 2);
console.log([...iterator], set.size);
set.clear();
set.add('new');
const late = set.entries();
console.log(late.next(), late.next(), late.next());
new Map([[1, 1]]).forEach((value, key, m) => { console.log(key); if (key < 4) m.set(key + 1, 0); });
