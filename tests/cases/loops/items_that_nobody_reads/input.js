function* g(o, list) {
  for (let k in o) { yield 1; break; }
  for (const k in o) yield 2;
  for (const item of list) { yield 3; break; }
  for (const item of new Set(list)) { yield 4; }
}
console.log([...g({ a: 1, b: 2 }, [1, 2])]);
