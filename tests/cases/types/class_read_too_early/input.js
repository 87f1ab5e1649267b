// A class whose instances are records, made before its declaration has run.
function make() {
  return new Late(2).value;
}
try {
  console.log(make());
} catch (error) {
  console.log(error.message);
}
class Late {
  constructor(value) {
    this.value = value;
  }
}
console.log(make());
