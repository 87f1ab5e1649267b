function make() {
  let count = 0;
  return { up: () => ++count, get value() { return count; } };
}
const a = make();
const b = make();
a.up(), a.up(), b.up();
console.log(a.value, b.value);
