'use strict';
exports.separator = '/';
exports.join = (...parts) => parts.join(exports.separator);
console.log(require.main === module, module.parent.id, this === exports);
