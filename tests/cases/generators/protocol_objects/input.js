function* g() {}
const it = g();
console.log(it[Symbol.iterator]() === it);
console.log(Object.prototype.toString.call(it), it[Symbol.toStringTag]);
console.log(Object.prototype.toString.call(g), g instanceof Function);
console.log(g.hasOwnProperty('prototype'), it instanceof g);
console.log(Object.getPrototypeOf(g.prototype) === Object.getPrototypeOf(g).prototype);
try {
  new g();
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
try {
  it.next.call({});
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
