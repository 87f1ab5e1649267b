// Elements of arrays that are special, and prototypes with elements, are respected by the short ways.
const frozen = Object.freeze([1]);
for (const act of [(a) => a.pop(), (a) => a.shift()])
  try { console.log(act(frozen)); } catch (error) { console.log(error.message); }
const holes = [, 1, , 2];
console.log(holes.pop(), holes.pop(), holes.shift(), holes);
const short = [1, 2];
Object.defineProperty(short, "length", { writable: false });
for (const act of [(a) => a.pop(), (a) => a.shift()])
  try { console.log(act(short)); } catch (error) { console.log(error.message); }
class Stack extends Array { push(x) { return super.push(x * 2); } }
const stack = new Stack();
stack.push(1); stack.push(2);
console.log(stack.pop(), stack);
const log = [];
const plain = [0];
Object.defineProperty(Array.prototype, 1, { set(value) { log.push("set " + value); }, configurable: true });
plain.push("one");
console.log(log, plain.length, Object.hasOwn(plain, 1));
delete Array.prototype[1];
const proxy = new Proxy([], { set(target, key, value) { log.push(String(key)); target[key] = value; return true; } });
proxy.push(1);
console.log(log);
