function* g() {
  for (const x of [1, 2, 3]) {
    try {
      yield x;
    } finally {
      if (x === 2) break;
    }
  }
  return 'end';
}
const it = g();
console.log(it.next(), it.next(), it.return('overridden'), it.next());
