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
