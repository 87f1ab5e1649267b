// An imported name is the other module's variable, whoever changes it.
import start, { count, increment, increment as more, Counter, first, rest } from './counter.mjs';
import { count as seen } from './between.mjs';

console.log(start, count, first, rest);
increment();
more(4);
console.log(start, count, seen, new Counter().next().value);
try {
  count = 7;
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
for (const value of (function* () { yield count; increment(); yield count; })()) console.log(value);
