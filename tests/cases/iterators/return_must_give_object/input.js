const source = {
  [Symbol.iterator]() {
    return { next: () => ({ value: undefined, done: false }), return: () => 5 };
  },
};
try {
  for (const x of source) break;
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
try {
  for (const x of source) throw 'wins';
} catch (error) {
  console.log(error);
}
