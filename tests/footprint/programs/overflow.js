// Too deep a recursion ends the program as it does in Node.
function deeper(n) {
  return n > 1e9 ? 0 : 1 / (1 + deeper(n + 1));
}
console.log('before');
console.log(deeper(0));
