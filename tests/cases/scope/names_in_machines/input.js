// Globals, parameters and functions that are called like what the C++ of any machine declares.
let outcome = 1, thrown = 2, completion = 3, from = 4, ignored = 5;
class Start { count = outcome + thrown + completion + from + ignored; }
class Machine extends Start {}
function Done() { return new Machine().count++; }
function None() { outcome++; thrown++; completion++; from++; ignored++; }
async function* delegating(list) {
  try {
    yield* list;
    for await (const each of list) yield each + Done();
    for (const each of list) None();
    throw outcome + thrown + completion + from + ignored;
  } catch (error) {
    yield error;
  }
}
function* own(outcome, thrown, completion, from, ignored, suspend) {
  try {
    yield outcome + thrown + completion;
    throw suspend;
  } catch (error) {
    yield error + from + ignored;
  } finally {
    yield Done();
  }
}
const generators = [own];
for (const generator of generators) console.log(...generator(1, 2, 3, 4, 5, 6));
console.log(...own(1, 2, 3, 4, 5, 6));
(async () => { for await (const each of delegating([1, Promise.resolve(2)])) console.log(each); })();
