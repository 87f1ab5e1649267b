// Which programs there are, on which sides they can run, and what is asked of the figures.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const bench = fileURLToPath(new URL("../", import.meta.url));

const typed = ["counter", "fibonacci", "tree_walk", "pipeline", "queens", "collatz", "mandelbrot"];
const dynamic = ["tokenizer", "word_count", "permutations", "scheduler", "class_iterator", "sieve", "coroutine", "destructuring", "grid_walk"];
const exceptions = ["try_finally", "throw_catch"];

export const programs = [
  ...typed.map((name) => ({ name, group: "typed" })),
  ...dynamic.map((name) => ({ name, group: "dynamic" })),
  ...exceptions.map((name) => ({ name, group: "exceptions" })),
].map((program) => ({ ...program, source: join(bench, "programs", `${program.name}.js`), sides: sidesOf(program.name) }));

export const sideNames = ["gen2cpp", "by_hand", "coroutine", "node", "regenerator"];

/** Side -> source file. by_hand/NAME_VARIANT.cpp is a side "by_hand/VARIANT" of NAME. */
function sidesOf(name) {
  const script = join(bench, "programs", `${name}.js`);
  const sides = { gen2cpp: script, node: script, regenerator: script };
  for (const folder of ["by_hand", "coroutine"])
    for (const file of readdirSync(join(bench, folder)).sort())
      if (file === `${name}.cpp`) sides[folder] = join(bench, folder, file);
      else if (file.startsWith(`${name}_`)) sides[`${folder}/${file.slice(name.length + 1, -4)}`] = join(bench, folder, file);
  return sides;
}

/** What the project asks of the figures of the summary; a figure may be at most or has to be at least this. */
export const asked = {
  typedToByHand: { atMost: 1.1 },
  worstToByHand: { atMost: 1.3 },
  coroutineToGen2cpp: { atLeast: 1 },
  treeWalkToExplicitStack: { atMost: 2 },
  nodeToTyped: { atLeast: 8 },
  nodeToDynamic: { atLeast: 1.5 },
  nodeToWorst: { atLeast: 1 },
  startUpToNode: { atMost: 0.1 },
  memoryToNode: { atMost: 1 },
  generatedToSource: { atMost: 8 },
  typedExecutable: { atMost: 40 },
  dynamicExecutable: { atMost: 400 },
  thousandGenerators: { atMost: 8 },
  growthWithDepth: { atMost: 1.25 },
  flatMemory: { atMost: 1.1 },
  megabyte: { atMost: 1 },
  megabytesInSecond: { atLeast: 2 },
  translationMemory: { atMost: 20 },
};
