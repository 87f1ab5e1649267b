const kind = this === undefined ? 'ES module' : 'CommonJS';
exports.kind = kind;
