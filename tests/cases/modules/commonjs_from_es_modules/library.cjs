exports.one = 1;
module.exports.two = 'two';
Object.defineProperty(exports, 'getter', { enumerable: true, get: function () { return exports.one; } });
exports['three four'] = 34;
if (false) exports.never = 0;
