// A report, not a test: the longest files and functions. The aim is 400 lines a file and 40 a function.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { print } from "../support/report.mjs";
import { gitFiles, root } from "../support/toolchain.mjs";

const longFile = 400;
const longFunction = 40;
const shown = 10;

export function reportLengths() {
  const files = gitFiles("transpiler/**", "runtime/**", "tests/**/*.cpp", "tests/**/*.mjs").filter((name) => /\.(cpp|h|mjs)$/.test(name));
  const texts = files.map((name) => ({ name, lines: readFileSync(join(root, name), "utf8").split("\n") }));
  const long = texts.filter(({ lines }) => lines.length > longFile).map(({ name, lines }) => ({ name, length: lines.length }));
  const functions = texts.flatMap(({ name, lines }) => functionsIn(name, lines));
  show(`files over ${longFile} lines`, long, texts.length);
  show(`functions over ${longFunction} lines`, functions.filter(({ length }) => length > longFunction), functions.length);
}

/** Functions by layout: a line that starts in column 0 and a "{" alone on its line, up to the "}" in column 0. */
function functionsIn(name, lines) {
  const found = [];
  let start = -1;
  for (const [number, line] of lines.entries()) {
    if (line === "{" && number > 0 && /\)( const)?( noexcept)?$/.test(lines[number - 1])) start = number;
    if (line === "}" && start >= 0) {
      found.push({ name: `${name}:${start}`, length: number - start });
      start = -1;
    }
  }
  return found;
}

function show(title, list, total) {
  print(`${title}: ${list.length} of ${total}`);
  for (const { name, length } of list.sort((a, b) => b.length - a.length).slice(0, shown)) print(`    ${String(length).padStart(5)} ${name}`);
}
