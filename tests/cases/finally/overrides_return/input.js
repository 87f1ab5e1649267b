function f() {
  try {
    return 'try';
  } finally {
    return 'finally';
  }
}
function* g() {
  try {
    return 'try';
  } finally {
    yield 'between';
    return 'finally';
  }
}
console.log(f());
const it = g();
console.log(it.next(), it.next(), it.next());
