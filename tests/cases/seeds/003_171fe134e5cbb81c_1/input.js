function* numberGenerator() {
  yield 1; // Pause and return 1
  yield 2; // Pause and return 2
  yield 3; // Pause and return 3
}

const gen = numberGenerator();

console.log(gen.next()); // { value: 1, done: false }
console.log(gen.next()); // { value: 2, done: false }
console.log(gen.next()); // { value: 3, done: false }
console.log(gen.next()); // { value: undefined, done: true }
