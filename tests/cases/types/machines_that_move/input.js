// Generators as arguments, results and parts of others: each has one owner at a time.
function* numbers(limit) {
  for (let i = 0; i < limit; i++) yield i;
}
function chosen(flag) {
  const found = numbers(3);
  if (flag) return found;
  return numbers(5);
}
function* one(source) {
  for (const n of source) yield n * 10;
}
function* chain(first, second) {
  for (const n of first) yield n;
  yield* second;
}
for (const n of chosen(true)) console.log(n);
for (const n of one(one(chosen(false)))) console.log(n);
let calls = 1;
const more = () => ++calls;
for (const n of chain(numbers(more()), one(numbers(more())))) console.log(n);
