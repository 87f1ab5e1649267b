function* g(p) {
  for (const key in (p, null)) console.log(key);
  for (const key in undefined) console.log(key);
  for (var key in (p, 'ab')) console.log(key);
  console.log(p, key);
  yield p;
}
console.log([...g(1)]);
