// What is printed for items that never come must compile all the same.
function* chain(...sources) { for (const source of sources) yield* source; }
function* map(source, f) { for (const x of source) yield f(x); }
function* peekable(source) {
  const it = source[Symbol.iterator]();
  let current = it.next();
  while (!current.done) {
    const next = it.next();
    yield next.done ? current.value * 10 : current.value;
    current = next;
  }
}
function* none() {}
console.log([...peekable(none())], [...peekable(map(none(), (x) => x))].length);
console.log(Math.max(...map(none(), (x) => x + 1)), ((...all) => all.length)(...none(), ...map(none(), Number)));
