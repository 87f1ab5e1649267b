// Which uses are checked, and where bindings live: in the function, in an environment, or with the program.
const top = () => later + hoisted();
let later = 1;
function hoisted() {
  return inner() + arguments.length;
  function inner() {
    return typeof limit;
  }
}
class Counter {
  #count = 0;
  next = () => ++this.#count;
}
console.log(top(), new Counter().next());
