exports.createRequire = (name) => `${name} with ${require('with-exports').condition}`;
