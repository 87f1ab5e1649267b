const a = 'a', b = 'b';
module.exports = { a, b, c: 3 };
