import { isEven, limit } from './even.mjs';
import { log } from './log.mjs';
export function isOdd(n) { return n !== 0 && isEven(n - 1); }
export let name = 'odd';
log.push(isOdd(3));
try {
  console.log(limit);
} catch (error) {
  log.push(`${error.name}: ${error.message}`);
}
