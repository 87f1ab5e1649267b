var list = [];
for (let i = 0; i < 2; i++) {
  function f() { return i; }
  list.push(f);
}
console.log(list.map((g) => g()), typeof f, f === list[1]);
