module.exports = { somewhere: 1 };
