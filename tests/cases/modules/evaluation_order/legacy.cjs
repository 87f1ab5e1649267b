console.log('legacy', typeof require, this === exports);
module.exports = 'legacy exports';
