import './shared.mjs';
import './legacy.cjs';
console.log('a');
export const a = 1;
