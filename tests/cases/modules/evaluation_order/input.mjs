// Each module once, behind those that it imports, in the order of the text.
import './c.mjs';
import { a } from './a.mjs';
export { b } from './b.mjs';
import data from './legacy.cjs';

console.log('input', a, data, this);
