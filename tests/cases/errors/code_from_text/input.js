// What needs a compiler at run time throws an EvalError: as in Node with --disallow-code-generation-from-strings.
console.log(typeof eval, eval.name, eval.length, (0, eval)(5), (0, eval)());
const indirect = eval;
for (const attempt of [() => indirect("1"), () => (0, eval)("2"), () => Function("return 1"), () => new Function("a", "return a"), () => (function* () {}).constructor("yield 1")])
  try {
    attempt();
    console.log("EvalError");
  } catch (error) {
    console.log(error.name);
  }
