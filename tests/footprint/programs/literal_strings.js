// Strings that the program wrote down: yielded, compared, chosen and printed.
function* days() {
  yield 'Mon';
  yield 'Tue';
  yield '';
  yield 'grüße 😀';
}

function size(text) {
  return text === 'Mon' ? 3 : text ? 1 : 0;
}

function* labels(limit) {
  for (let i = 0; i < limit; i++) yield i % 2 === 0 ? 'even' : 'odd';
}

for (const day of days()) console.log(day, 1, size(day), day === 'Tue', day || 'none', day + '!', `<${day}>`);
let last = 'none';
for (const label of labels(3)) {
  switch (label) {
    case 'even':
      console.log('two by two');
      break;
    default:
      console.log(label);
  }
  last = label;
}
console.log(last, typeof last, typeof size(last));
console.error('done');
