// The asynchronous combinations: the forms of the others with `await` where they have `yield`, async generators with both, and the forms that only they have.
import { isProgram } from "../support/shrink_text.mjs";
import { exitCombinations } from "./exits.mjs";
import { expressionForms } from "./expressions.mjs";
import { asyncHomes, asyncMakerOf } from "./functions.mjs";
import { fill, holesOf } from "./operands.mjs";
import { statementForms } from "./statements.mjs";

const awaits = (operand) => `await awaited(${operand})`;
const both = (operand) => `yield await awaited(${operand})`;

/** Forms with `@` where an expression may stand. */
const asyncForms = {
  "for await": "for await (const a of (@, asyncIter('I', [1, 2]))) { closures.push(() => a); out(a, @); }",
  "for await of sync": "for await (const a of (@, iter('I', [1, awaited(2)]))) { out(a, @); }",
  "for await with pattern": "for await (const [a, { b = @ } = {}] of [[1], awaited([2, { b: 3 }])]) { closures.push(() => [a, b]); out(a, b); }",
  "for await with break": "for await (const a of asyncIter('I', [1, 2])) { out(a, @); break; } out('after');",
  "for await with continue": "outer: for await (const a of asyncIter('I', [1, 2])) for await (const b of iter('J', [3, 4])) { out(a, b, @); continue outer; }",
  "for await with return": "for await (const a of asyncIter('I', [1, 2])) return @;",
  "for await with throw": "try { for await (const a of asyncIter('I', [1, 2])) throw @; } catch (e) { out(e, @); }",
  "for await in finally": "try { return @; } finally { for await (const a of asyncIter('I', [1])) out(a, @); }",
  "for await with try": "for await (const a of asyncIter('I', [1, 2])) { try { out(a, @); } catch (e) { out('caught', e); continue; } finally { out('finally', @); } }",
  "return of a promise": "return awaited(@);",
  "return of a promise in try": "try { return awaited(@); } catch (e) { out('caught', e, @); } finally { out('finally', @); }",
  "return await in try": "try { return await awaited(@); } catch (e) { return e; } finally { out(@); }",
  "call of another": "out(await (async (a) => { try { return awaited(a); } finally { out('inner'); } })(@));",
  "arrow with arguments": "await (async () => { out(arguments.length, this === undefined, @); })();",
  "rejection in a loop": "for (let i = 0; i < 2; i++) { closures.push(() => i); try { out(await awaited(i)); } catch (e) { out('caught', e, @); } }",
};
const generatorForms = {
  "delegation to async": "out(yield* (@, asyncIter('I', [1, 2])));",
  "delegation to sync": "try { out(yield* (@, iter('I', [1, awaited(2)]))); } catch (e) { out('caught', e, @); } finally { out('finally', @); }",
  "delegation to generator": "try { out(yield* (async function* () { try { return yield awaited('e'); } finally { out('inner', await awaited('f')); } })()); } finally { out('outer', @); }",
  "yield of a promise": "try { out(yield awaited(@)); } catch (e) { out('caught', e, @); } finally { out(yield 'f'); }",
};

/** { name, text } like those of all.mjs. */
export function someAsyncCombinations(isAll) {
  const found = [...plainForms(isAll ? 1 : 7), ...exits(isAll ? 11 : 211), ...ownForms()];
  return found.filter(({ text }) => isProgram(text));
}

function test(name, home, body) {
  const isGenerator = asyncHomes[home].isGenerator;
  return { name: `${name} (async ${home})`, text: `testAsync(${JSON.stringify(`${name} (async ${home})`)}, ${asyncMakerOf(home, body)}, ${isGenerator});\n` };
}

/** Homes take turns. */
function* plainForms(every) {
  let number = 0;
  const names = Object.keys(asyncHomes);
  for (const { name, text, home } of expressionForms.filter((form) => !/\byield\b/.test(form.text)))
    for (let hole = 0; hole < Math.max(1, holesOf(text)); hole++) {
      if (number++ % every) continue;
      const where = home === "class" ? "class" : names[number % names.length];
      const suspended = asyncHomes[where].isGenerator && number % 2 ? both : awaits;
      yield test(`${name}, ${suspended === both ? "yield" : "await"} ${hole}`, where, `out(${fill(text, (each) => each === hole, { suspended })}, p, q, r);`);
    }
  for (const [name, text] of Object.entries(statementForms))
    for (const where of ["function", "generator"]) yield test(`${name}, await everywhere`, where, text.replace(/@/g, where === "generator" && number++ % 2 ? "yield t('y', 1)" : "await awaited(t('y', 1))").replace(/yield\* /g, "await "));
}

function* exits(every) {
  let number = 0;
  for (const { name, text } of exitCombinations()) {
    if (number++ % every) continue;
    yield test(name, "function", text.replace(/\byield ('\w+')/g, "await awaited($1)"));
    yield test(name, "generator", text);
  }
}

function* ownForms() {
  const suspended = { function: ["await awaited(t('y', 1))"], arrow: ["await awaited(t('y', 1))"], generator: ["yield t('y', 1)", "await awaited(t('y', 1))"] };
  for (const [home, expressions] of Object.entries(suspended))
    for (const [name, text] of Object.entries({ ...asyncForms, ...(home === "generator" ? generatorForms : {}) }))
      for (const expression of expressions) yield test(`${name}, ${expression.split(" ")[0]}`, home, text.replace(/@/g, expression));
}
