// Types are known across files: the generators are used directly.
import { take, range } from './library.mjs';
import { squares } from './squares.mjs';

let sum = 0;
for (const value of take(squares(range(1, Infinity)), 4)) sum += value;
console.log(sum, [...range(0, 3)]);
