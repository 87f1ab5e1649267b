const source = {
  [Symbol.iterator]() {
    return {
      next() { throw 'next failed'; },
      return() { console.log('must not be called'); },
    };
  },
};
try {
  for (const x of source);
} catch (error) {
  console.log(error);
}
try {
  const [x] = source;
} catch (error) {
  console.log(error);
}
