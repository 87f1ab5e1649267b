// Generator function syntax
function* functionName(parameters) {
  // function body
  yield expression; // Pauses the function and yields a value
}

// Simple generator function
function* generateSequence() {
  yield 1;
  yield 2;
  yield 3;
}

const sequence = generateSequence();

console.log(sequence.next().value); // Output: 1
console.log(sequence.next().value); // Output: 2
console.log(sequence.next().value); // Output: 3

// Infinite sequence generator
function* infiniteSequence() {
  let i = 0;
  while (true) {
    yield i++;
  }
}

const numbers = infiniteSequence();

console.log(numbers.next().value); // Output: 0
console.log(numbers.next().value); // Output: 1
console.log(numbers.next().value); // Output: 2

// Using generator with asynchronous code
function* asyncGenerator() {
  const result = yield new Promise(resolve => setTimeout(() => resolve("Async Value"), 1000));
  console.log(result);
}

const asyncIterator = asyncGenerator();

asyncIterator.next().value.then((result) => {
  asyncIterator.next(result);
});
