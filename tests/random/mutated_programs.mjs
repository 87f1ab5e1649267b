// Programs that somebody wrote, changed at random: the cases, samples and benchmarks of this repository with other numbers, operators, names and order of statements.
// What a seed gives changes with them, so ctest does not run these.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProgram } from "../support/shrink_text.mjs";
import { root } from "../support/toolchain.mjs";
import { Choices } from "./choices.mjs";

const token = /\s+|\/\/.*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|\d[\w.]*|#?[\p{L}_$][\p{L}\d_$]*|=>|\.\.\.|\?\.|\?\?=?|&&=?|\|\|=?|\*\*=?|<<=?|>>>?=?|[=!]==?|[-+*/%&|^<>]=|\+\+|--|[^]/gu;
const keywords = new Set(
  ("await async break case catch class const continue debugger default delete do else export extends false finally for function get if import in instanceof let new null of return set " +
    "static super switch this throw true try typeof undefined var void while with yield console log").split(" "),
);
const numbers = ["0", "1", "2", "3", "-1", "-0", "0.5", "-1.5", "7", "31", "32", "100", "255", "2147483647", "-2147483648", "2147483648", "4294967295", "4294967296", "1e9", "9007199254740991", "1e21", "1e-7", "5e-324", "Infinity", "-Infinity", "NaN"];
const others = ["undefined", "null", "true", "false", "''", "'a'", "'10'", "[]", "[1, 2, 3]", "[1, , 3]", "{}", "({})", "1n", "(() => 1)", "function () {}", "Symbol.iterator", "new Map([[1, 2]])", "new Set('ab')", "'length'", "'\\u{1F600}x'"];
const operators = [
  ["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", ">>>", "??", "&&", "||"],
  ["<", ">", "<=", ">=", "==", "!=", "===", "!=="],
  ["=", "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "??=", "&&=", "||="],
  ["++", "--"],
  ["const", "let", "var"],
  ["break", "continue"],
  [".", "?."],
  ["of", "in"],
];
const statements = ["yield 1;", "return;", "return 1;", "continue;", "break;", "throw 'thrown';", "yield* [1, 2];", "try { yield 5; } finally { console.log('finally'); }", "console.log(this === undefined);", "console.log(arguments.length);"];
// What differs from run to run, or asks for more than one file.
const excluded = /\b(Date|random|performance|now|hrtime|memoryUsage|WeakRef|FinalizationRegistry|process|require|import|export|Intl|stack|toLocale\w*|setTimeout|setInterval|setImmediate|eval|Function|Atomics|SharedArrayBuffer)\b/;

/** The text of a program. */
export function makeMutatedProgram(seed) {
  const choose = new Choices(seed);
  const sources = sourcesOf();
  for (;;) {
    const source = choose.of(sources);
    let text = source;
    for (let i = choose.between(1, 6); i > 0; i--) {
      const changed = changedOnce(text, choose, sources);
      if (isProgram(changed)) text = changed;
    }
    if (text !== source) return text;
  }
}

let known = null;
function sourcesOf() {
  if (known) return known;
  const cases = join(root, "tests/cases");
  const files = readdirSync(cases).sort().flatMap((area) => readdirSync(join(cases, area)).sort().map((name) => join(cases, area, name, "input.js")));
  for (const folder of ["samples", "bench/programs"]) files.push(...readdirSync(join(root, folder)).sort().map((name) => join(root, folder, name)));
  const texts = files.filter((file) => /\.js$/.test(file) && existsSync(file)).map((file) => readFileSync(file, "utf8").replace(/^const work = .*;$/m, "const work = 3;"));
  known = texts.filter((text) => text.length < 6000 && !excluded.test(text) && isProgram(text));
  return known;
}

function changedOnce(text, choose, sources) {
  const tokens = text.match(token);
  const places = tokens.map((_, number) => number).filter((number) => /\S/.test(tokens[number]) && !tokens[number].startsWith("/"));
  const at = choose.of(places);
  const each = tokens[at];
  const put = (from, to, ...instead) => [...tokens.slice(0, from), ...instead, ...tokens.slice(to)].join("");
  if (choose.chance(0.2)) return otherOrder(tokens, choose);
  if (choose.chance(0.08)) return put(at, at, choose.of(statements), " ");
  if (choose.chance(0.02)) return `${text}\n${choose.of(sources)}`;
  const group = operators.find((group) => group.includes(each));
  if (group) return put(at, at + 1, choose.of(group));
  if (/^\d/.test(each)) return put(at, at + 1, choose.chance(0.8) ? choose.of(numbers) : choose.of(others));
  if (/^['"`]/.test(each)) return put(at, at + 1, choose.of([...others, ...numbers]));
  if (/^#?[\p{L}_$]/u.test(each) && !keywords.has(each)) {
    if (choose.chance(0.25)) return put(at, at + 1, choose.of([...others, ...numbers]));
    return put(at, at + 1, choose.of(tokens.filter((name) => /^[\p{L}_$]/u.test(name) && !keywords.has(name))));
  }
  return put(at, at + 1, ...(choose.chance(0.3) ? [] : [choose.of(tokens)]));
}

/** A statement is left out, repeated elsewhere, or changes places. */
function otherOrder(tokens, choose) {
  const ends = tokens.map((_, number) => number).filter((number) => ";{}".includes(tokens[number]));
  const number = choose.below(ends.length - 1);
  const [from, to] = [ends[number] + 1, ends[Math.min(ends.length - 1, number + choose.of([1, 1, 1, 2, 3]))] + 1];
  const statement = tokens.slice(from, to);
  const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
  const kept = choose.chance(0.4) ? tokens : rest;
  if (choose.chance(0.4)) return rest.join("");
  const target = choose.of(kept.map((_, index) => index).filter((index) => ";{}".includes(kept[index]))) + 1;
  return [...kept.slice(0, target), ...statement, ...kept.slice(target)].join("");
}
