function f(x) {
  switch (x) {
    case 0:
      let a = 'set';
      return a;
    case 1:
      return typeof b;
    case 2:
      return a;
    default:
      var b;
  }
}
console.log(f(0), f(1));
try {
  f(2);
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
