module.exports = function twice(x) { return 2 * x; };
