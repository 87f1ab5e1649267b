// Functions of a cycle can be called before their module runs; its other names cannot be used yet.
import { isEven } from './even.mjs';
import { log } from './log.mjs';
import * as self from './input.mjs';

console.log(isEven(10), isEven(7), log);
try {
  self.late;
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
console.log(self);
export const late = 1;
export default function () {}
console.log(self.late, Object.keys(self));
