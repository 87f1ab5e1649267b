// Globals and functions that are called like members of the C++ classes of machines.
let item = 5, end = 7, next = 1, begin = 2, returned = 3, close = 4, self = 6, suspend = 8, stack = 9, sent = 10, leave = 11, replace = 12, frames = 13;
function bump() { item++; end++; next++; begin++; returned++; close++; self++; suspend++; stack++; sent++; leave++; replace++; frames++; }
function* g(n) { while (n-- > 0) { yield item + end * 100; yield next + begin + returned + close; item = 1; bump(); } }
function* r(n) { if (n) yield* r(n - 1); yield self + suspend + stack + sent + leave + replace + frames + item; }
for (const x of g(2)) console.log(x);
for (const x of r(2)) console.log(x);
const frame = (function* machine() {
  try {
    frame.next();
  } catch (error) {
    yield error.message;
  }
})();
console.log(frame.next().value);
function Frame(value_type) {
  return value_type + 1;
}
function* local(iterator, resume) {
  const send = Frame(iterator);
  yield* [send, resume];
  yield Frame(send);
}
console.log([...local(1, 2)]);
