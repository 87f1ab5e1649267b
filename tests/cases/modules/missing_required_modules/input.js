// require() of what is not there throws when it is called, and programs catch that.
const shown = (text) => String(text).replaceAll(__dirname, '');
function optional(load) {
  try {
    return load();
  } catch (error) {
    return [error.code, shown(error.message), error.requireStack.map(shown), Object.keys(error)];
  }
}
console.log(optional(() => require('optional-package')));
console.log(optional(() => require('./missing/file.js')));
console.log(optional(require('./inner/module.js')));
console.log(optional(() => require('./inner/broken.js')));
console.log('before');
require('./missing');
