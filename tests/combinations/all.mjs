// The combinations: { name, text }, text being a program's statement that tests one of them.
import { someAsyncCombinations } from "./async_combinations.mjs";
import { exitCombinations } from "./exits.mjs";
import { expressionForms } from "./expressions.mjs";
import { makerOf } from "./functions.mjs";
import { fill, holesOf } from "./operands.mjs";
import { statementForms } from "./statements.mjs";

const plainHomes = ["function", "strict", "defaults", "captured", "method", "class"];

/** Each form once in every position: expression forms in an expression statement, statement forms around a yield, and a walk through the rest. */
export function someCombinations() {
  return [...expressionsAlone(), ...statementsAlone(), ...everyNth([...exitCombinations()].map(exitTest), 37), ...everyNth([...pairs()], 199), ...someAsyncCombinations(false)];
}

export function allCombinations() {
  return [...expressionsAlone(), ...statementsAlone(), ...[...exitCombinations()].map(exitTest), ...pairs(), ...nested(), ...someAsyncCombinations(true)];
}

function everyNth(items, step) {
  return items.filter((_, number) => number % step === 0);
}

function test(name, home, body) {
  return { name: `${name} (${home})`, text: `test(${JSON.stringify(`${name} (${home})`)}, ${makerOf(home, body)});\n` };
}

function exitTest({ name, text }) {
  return test(name, "function", text);
}

/** Which operands are yielded: each alone, then all. */
function masks(text) {
  const count = holesOf(text);
  const single = Array.from({ length: count }, (_, number) => ({ word: `yield ${number}`, isYield: (each) => each === number }));
  return count === 1 ? single : [...single, { word: count ? "all yield" : "as it is", isYield: () => true }];
}

function* expressionsAlone() {
  for (const { name, text, home } of expressionForms)
    for (const { word, isYield } of masks(text)) yield test(`${name}, ${word}`, home, `out(${fill(text, isYield)}, p, q, r);`);
}

/** The statement with the expression at one of its marks, or at all. */
function inStatement(statement, chosen, expression) {
  let number = 0;
  return statement.replace(/@/g, () => (chosen < 0 || chosen === number++ ? expression : `t('s${number}', ${number})`));
}

function positionsOf(statement) {
  return Array.from({ length: statement.split("@").length - 1 }, (_, number) => number);
}

function* statementsAlone() {
  for (const [name, text] of Object.entries(statementForms))
    for (const position of [...positionsOf(text), -1]) {
      const where = position < 0 ? "everywhere" : `at ${position}`;
      yield test(`${name}, yield ${where}`, "function", inStatement(text, position, "yield t('y', 1)"));
      yield test(`${name}, value of yield ${where}`, "captured", inStatement(text, position, "(yield 1) + p++"));
    }
}

/** Every expression form in every position of every statement form; operands and homes take turns. */
function* pairs() {
  let turn = 0;
  for (const [statementName, statement] of Object.entries(statementForms))
    for (const { name, text, home } of expressionForms.filter((form) => isPossible(form.home, statement)))
      for (const position of positionsOf(statement)) {
        const choices = masks(text);
        const { word, isYield } = choices[turn++ % choices.length];
        const where = home === "class" ? home : plainHomes[turn % plainHomes.length];
        const expression = fill(text, isYield);
        yield test(`${name}, ${word}, in ${statementName} at ${position}`, isPossible(where, statement) ? where : home, inStatement(statement, position, expression));
      }
}

/** Every expression form before an operand of every other. */
function* nested() {
  let turn = 0;
  for (const outer of expressionForms)
    for (const inner of expressionForms) {
      turn++;
      const count = holesOf(outer.text);
      if (count === 0) continue;
      const innerMasks = masks(inner.text);
      const chosen = turn % count;
      const { word, isYield } = innerMasks[turn % innerMasks.length];
      const home = [outer, inner].find((each) => each.home === "class")?.home ?? "function";
      const expression = fill(outer.text, (number) => number === chosen, { inner: fill(inner.text, isYield, { first: 12 }) });
      yield test(`${inner.name}, ${word}, in ${outer.name} at ${chosen}`, home, `out(${expression}, p, q, r);`);
    }
}

/** Strict functions refuse functions as branches. */
function isPossible(home, statement) {
  return (home !== "strict" && home !== "class") || !/\) function /.test(statement);
}
