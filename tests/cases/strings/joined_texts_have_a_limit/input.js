// Texts have at most 2 ** 29 - 24 units, and what is joined has a length that arrays can have.
const attempt = (make) => {
  try {
    console.log(make().length);
  } catch (error) {
    console.log(error.name, error.message);
  }
};
const long = 'x'.repeat(2 ** 22);
attempt(() => Array(200).fill(long).join(''));
attempt(() => Array(200).join(long));
attempt(() => 'x'.repeat(2 ** 29));
attempt(() => Array.prototype.join.call({ length: 2 ** 32, 1: 'x' }));
attempt(() => Array.prototype.toLocaleString.call({ length: 2 ** 53, 1: 'x' }));
attempt(() => Object.assign([], { length: 2 ** 32 - 1 }).join());
