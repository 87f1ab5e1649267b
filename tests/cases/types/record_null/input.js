// Reading and writing through null and undefined.
function attempt(action) {
  try {
    action();
    console.log("no error");
  } catch (error) {
    console.log(error.constructor.name, error.message);
  }
}
function list(count) {
  return count === 0 ? null : { value: count, next: list(count - 1) };
}
function maybe(count) {
  if (count > 0) return { amount: count };
}
attempt(() => console.log(list(1).next.value));
attempt(() => { list(1).next.value = 5; });
attempt(() => { const { value } = list(1).next; console.log(value); });
attempt(() => console.log(list(2).next.next.next));
attempt(() => console.log(maybe(0).amount));
attempt(() => { maybe(0).amount = 5; });
attempt(() => { maybe(0).amount++; });
attempt(() => { const { amount } = maybe(0); });
attempt(() => list(0).value());
const one = list(1);
console.log(one.next?.value, one?.value, maybe(0)?.amount, maybe(3)?.amount, one.next ?? "none");
console.log(one.next == null, one.next === null, one.next === undefined, maybe(0) === undefined, maybe(0) === null, maybe(0) == null);
console.log(typeof list(0), typeof list(1), !list(0), !list(1), list(0) || "empty", list(0) && "full");

// What is evaluated before the error.
const log = [];
function noted(value) {
  log.push(value);
  return value;
}
attempt(() => { one.next.value = noted(1); });
attempt(() => { one.next[noted("key")] = noted(2); });
console.log(log.join());

// A check is needed again after a change.
let cursor = list(2);
function advance() {
  cursor = cursor.next;
}
function total() {
  let result = cursor.value;
  advance();
  result += cursor.value;
  advance();
  return result + cursor.value;
}
attempt(() => console.log(total()));
let late;
attempt(() => console.log(late.value));
late = { value: 3 };
attempt(() => console.log(late.value));
