function* keys(object) {
  for (const key in object) yield 'a key';
}
function* items(list) {
  for (const item of list) yield 'an item';
}
console.log([...keys({ x: 1, y: 2 })], [...items('ab')]);
