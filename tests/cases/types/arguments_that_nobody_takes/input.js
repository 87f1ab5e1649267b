function one() { return 1; }
function f(record, text) {
  const field = record.x;
  const parsed = JSON.parse(text);
  return one(field) + one(parsed);
}
console.log(f({ x: 1 }, '1'), f({ x: 2 }, '2'));
function* g(p) {
  console.log((() => [p, arguments.length])(yield 1));
}
for (const each of g(1)) console.log(each);
