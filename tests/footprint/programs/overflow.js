// Too deep a recursion ends the program as it does in Node.
function deeper(n) {
  return n === -1 ? 0 : deeper(n + 1);
}
console.log('before');
console.log(deeper(0));
