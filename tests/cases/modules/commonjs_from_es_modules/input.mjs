import library, { one, two, getter, 'module.exports' as whole } from './library.cjs';
import * as namespace from './library.cjs';
import { a, b } from './literal.cjs';
import compiled, { value } from './compiled.cjs';
import plain from './plain.cjs';

console.log(library, one, two, getter, whole === library);
console.log(namespace, a, b, compiled, value, plain(2));
