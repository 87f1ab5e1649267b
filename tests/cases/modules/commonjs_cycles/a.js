exports.early = 'early';
const b = require('./b');
exports.late = b.seen;
exports.fromMain = () => require('./input').main;
