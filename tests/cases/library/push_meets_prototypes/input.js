// push() and pop() ask nobody while no prototype has elements, and notice when one gets some.
function add(list, item) {
  try {
    return list.push(item);
  } catch (error) {
    return error.message;
  }
}
const plain = [1];
console.log(add(plain, 2), plain.pop(), add(plain, 3));
const fixed = [1];
Object.defineProperty(fixed, 'length', { writable: false });
console.log(add(fixed, 2), add(Object.freeze([1]), 2));
const seen = [];
Object.defineProperty(Object.prototype, 2, { set(value) { seen[0] = value; }, configurable: true });
const length = add(plain, 4);
const missing = plain[2];
delete Object.prototype[2];
console.log(length, missing, seen, add(plain, 5), plain);
Array.prototype.push('inherited');
const sparse = [, 1];
console.log(sparse[0], add([], 6), [].pop());
Array.prototype.pop();
