// What V8 calls the result of a call that is spread, or taken apart by a declaration.
const object = { method() {}, number() { return 5; }, nothing() { return null; } };
const g = () => {};
const f = (...list) => list;
const attempts = [
  () => f(...object.method(), 1), () => f(...object.number(), 1), () => f(...g(), 1), () => f(1, ...g(), 1), () => new Array(...g(), 1), () => f(...object["method"](), 1), () => f(...g`x`, 1), () => f(...(g()), 1),
  () => f(...g()), () => [...g()], () => [...object.method(), 1], () => { const [a] = object.method(); }, () => { let [a] = object.number(); }, () => { var [a] = object.nothing(); }, () => { const [a] = g(); }, () => { let a; [a] = object.method(); },
];
for (const attempt of attempts)
  try {
    attempt();
  } catch (error) {
    console.log(String(attempt).slice(6), "throws", `${error}`);
  }
