console.log(JSON.stringify({ a: [1, 'x', null, undefined, () => 1], u: undefined, d: NaN, n: { toJSON() { return 'j'; } } }));
console.log(JSON.stringify([new Map(), Symbol(), 'é\u2028\ud800"'], null, 2), JSON.stringify(undefined));
console.log(JSON.stringify({ a: 1, b: { a: 2, c: 3 } }, ['a', 'b']), JSON.stringify({ a: 5 }, (k, v) => (k ? v + 1 : v), '--'));
console.log(JSON.parse('{"a":[1,2,{"b":null}],"__proto__":1}'), JSON.parse('"\\u0041"', (k, v) => v + '!'));
try {
  JSON.parse('{"a":');
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
