const { value } = require('./outer.mjs');
console.log(value);
