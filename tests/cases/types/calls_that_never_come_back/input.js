// Functions that always call themselves: compilers shall not warn of them.
function plain() { plain(); }
function sum(n) { return sum(n + 1) + 1; }
function even(n) { return odd(n); }
function odd(n) { return even(n); }
function either(n) { if (n > 0) return either(n - 1); return either(n + 1); }
function fail(x) { throw new Error('no ' + x); }
function behind(n) { fail(n); return n; }

for (const call of [() => plain(), () => sum(1), () => even(2), () => either(3), () => 1 + fail(4), () => behind(5)]) {
  try {
    console.log(call());
  } catch (error) {
    console.log(error.message);
  }
}
