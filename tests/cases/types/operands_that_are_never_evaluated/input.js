// Their types are not known, and nobody needs them.
let v = 0.5;
const rounds = 3;
let record = { a: v, b: (true ? false : v), c: rounds > 5 ? 'many' : null };
console.log(record, record.b);
function twice(n) {
  return n > 1 ? n * 2 : twice(n + 1);
}
console.log((false ? twice(3) : undefined), (rounds < 2 ? twice(1) : 'few'), false && twice(2), true || v);
const list = [];
list.push(false ? v % 3 : 0 * 100);
console.log(list, !true ? v : 7, (rounds === 3 ? 1 : [2]), null ?? v, (rounds <= 3 && 'at most') || v);
