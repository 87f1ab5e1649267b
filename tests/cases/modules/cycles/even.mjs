import { isOdd, name } from './odd.mjs';
export function isEven(n) { return n === 0 || isOdd(n - 1); }
export const limit = 100;
console.log('even runs', name);
