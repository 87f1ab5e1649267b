import './shared.mjs';
console.log('b');
export const b = 2;
