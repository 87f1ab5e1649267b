// Who is required in a cycle is seen as far as it has come.
const a = require('./a');
console.log('input', a);
exports.main = 'seen late';
console.log(a.fromMain());
