const name = './other';
require(name);
require('./' + name);
import(module.id);
require('node:fs');
const fine = (require) => require(name);
import('./fine.mjs', { with: attributes });
