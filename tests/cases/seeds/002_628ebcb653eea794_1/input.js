function* numberGenerator() {
  yield 1;
  yield 2;
  yield 3;
}

const generator = numberGenerator();

console.log(generator.next().value); // Output: 1 (The generator pauses at the first yield)

console.log(generator.next().value); // Output: 2 (Resumed execution and yields the next value)

console.log(generator.next().value); // Output: 3 (Resumed again and yields the last value)
