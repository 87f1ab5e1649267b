function f(...list) {
  console.log("called", ...list);
  return { f };
}
function attempt(action) {
  try {
    action();
  } catch (error) {
    console.log(error.name, error.message);
  }
}
attempt(() => { f() = console.log("never"); });
attempt(() => { f(1, 2) += 1; });
attempt(() => f((3, 4), [5])++);
attempt(() => --f(/* nothing */));
attempt(() => (f(6)) = 1);
attempt(() => f(7).f(f(8) = 9) = 10);
attempt(() => { for (f(11) of [1, 2]); });
attempt(() => { for (f() in {}); });
attempt(() => { f(...[12, 13]) = console.log("never"); });
attempt(() => { f(...[14], (15, 16), 17,) += 1; });
attempt(() => f(18,)++);
attempt(() => { for (f(...[19].map((x) => x + 1)) of [1, 2]); });
attempt(() => { for (f(...[[]]) in f(f(...[1], 2) = 1)); });
function* g() {
  try {
    f(yield "argument") = yield "never";
  } catch (error) {
    yield error.message;
  }
}
console.log(...g());
