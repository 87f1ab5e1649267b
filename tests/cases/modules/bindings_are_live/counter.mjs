export let count = 0;
export function increment(by = 1) { count += by; }
export class Counter {
  next() { return { value: count, done: false }; }
}
export const [first, { a: rest = 'none' }] = [1, {}];
export { count as default };
count = 10;
