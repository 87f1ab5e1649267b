// The arguments of the function that Node puts around a CommonJS module.
function own() {
  return arguments.length;
}
console.log(own(1, 2), arguments.length);
