function f() {
  for (;;) {
    try {
      throw new Error('lost');
    } finally {
      break;
    }
  }
  return 'after';
}
console.log(f());
