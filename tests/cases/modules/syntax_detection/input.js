// A .js file is an ES module if nothing says otherwise and it can be nothing else.
import { kind } from './other.js';
console.log(kind, this, typeof require);
