const a = require('./a');
console.log('b sees', a, Object.keys(require('./input.js')));
exports.seen = Object.keys(a).join();
