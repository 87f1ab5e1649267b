const { join, separator } = require('./path');
const Stack = require('./stack.js');
console.log(join('a', 'b'), separator, require('./path') === require('./path.js'), Stack.name);
console.log(require.main === module, this === module.exports, this === exports, module.id, module.loaded, module.exports);
console.log(__filename.slice(__dirname.length), module.filename === __filename, module.path === __dirname, typeof require.resolve);
console.log(module.children.map((child) => [child.filename.slice(__dirname.length), child.loaded, Object.keys(child.exports)]));
const stack = new Stack();
for (const item of [1, 2, 3]) stack.push(item);
console.log([...stack], require('./folder'), require('./data').list);
var hidden = 'no global';
console.log(typeof globalThis.hidden, (() => this === module.exports)());
for (let i = 0; i < 2; i++) {
  try {
    require('./throws');
  } catch (error) {
    console.log(error.message);
  }
}
exports.done = true;
