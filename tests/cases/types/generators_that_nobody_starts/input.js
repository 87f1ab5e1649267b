// The arguments are evaluated, and the body never runs.
function* numbers(from, step = console.log('default')) {
  console.log('started', from, step);
  yield from;
}

let start = 3;
numbers(start);
numbers(start++, 1);
numbers((console.log('argument'), 2), 5);
console.log(start, [...numbers(start, 2)]);
