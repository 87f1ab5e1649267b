// Makes a program that fails smaller without its tree: takes statements, tokens and what stands in brackets away as long as it goes on failing.
import { compileFunction } from "node:vm";

const token = /'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+|\s+|=>|\.\.\.|[-+*/%&|^<>=!?]+|[^]/g;
const opening = "([{";
const closing = ")]}";
const triesAtOnce = 40;

/** stillFails(texts) resolves to those of the texts that fail in the same way. */
export async function shrinkText(text, stillFails) {
  const tried = new Set([text]);
  for (let found = text; found; ) {
    text = found;
    found = null;
    const candidates = [...smallerTexts(text)].filter((each) => !tried.has(each) && tried.add(each) && isProgram(each));
    for (let start = 0; start < candidates.length && !found; start += triesAtOnce) {
      const failing = await stillFails(candidates.slice(start, start + triesAtOnce));
      found = failing.reduce((best, each) => (best && best.length <= each.length ? best : each), null);
    }
  }
  return text;
}

/** Every text that lacks a statement, what stands between brackets, the brackets around something, or a token. */
function* smallerTexts(text) {
  const tokens = text.match(token);
  const without = (from, to, instead = []) => [...tokens.slice(0, from), ...instead, ...tokens.slice(to)].join("");
  const pairs = [...bracketsOf(tokens)].sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  for (const [from, to] of statementsOf(tokens)) yield without(from, to);
  for (const [from, to] of pairs) {
    yield without(from + 1, to);
    yield without(from, to + 1, ["0"]);
    yield without(from, to + 1, tokens.slice(from + 1, to));
  }
  for (let i = 0; i < tokens.length; i++) {
    yield without(i, i + 1);
    yield without(i, i + 2);
    yield without(i, i + 3);
  }
}

function* bracketsOf(tokens) {
  const open = [];
  for (let i = 0; i < tokens.length; i++) {
    if (opening.includes(tokens[i])) open.push(i);
    if (closing.includes(tokens[i]) && open.length) yield [open.pop(), i];
  }
}

/** From behind a brace or semicolon up to and with the next semicolon, or a block's end. */
function* statementsOf(tokens) {
  const ends = new Map(bracketsOf(tokens));
  for (let start = 0; start < tokens.length; start++) {
    if (start > 0 && !"{};".includes(tokens[start - 1])) continue;
    for (let i = start; i < tokens.length && !closing.includes(tokens[i]); i++) {
      if (ends.has(i)) i = ends.get(i);
      if (tokens[i] === ";" || tokens[i] === "}") yield [start, i + 1];
      if (tokens[i] === ";") break;
    }
  }
}

/** Of a function's body, which is what a CommonJS module is. */
export function isProgram(text) {
  try {
    compileFunction(text);
    return true;
  } catch {
    return false;
  }
}
