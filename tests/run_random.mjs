// Random programs: what the compiled ones print, with types and without, is held to Node. See random/.
//
//     node tests/run_random.mjs [--seeds=N] [--from=N] [--off] [--style=types|arrays|async|language|utility|mutated] [--print] [--shrink] [--build=DIR] [--folder=NAME] [--compiler=CXX] [--sanitize] [--optimize=2]
//
// Node 24 is the oracle; GEN2CPP_ORACLE says where it is installed. --off: without types as well. --style: which programs, see random/. --print: only print the programs.
// --shrink: make the programs that fail smaller, into build/.../random-.../small_SEED.js.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeArrayProgram } from "./random/array_programs.mjs";
import { makeAsyncProgram } from "./random/async_programs.mjs";
import { makeLanguageProgram } from "./random/language_programs.mjs";
import { makeMutatedProgram } from "./random/mutated_programs.mjs";
import { makeProgram } from "./random/programs.mjs";
import { makeUtilityProgram } from "./random/utility_programs.mjs";
import { shrink } from "./random/shrink.mjs";
import { print as textOf } from "./random/tree.mjs";
import { compilePrograms } from "./support/batch.mjs";
import { oraclePath } from "./support/oracle.mjs";
import { execute, inParallel } from "./support/process.mjs";
import { difference, print, Report } from "./support/report.mjs";
import { shrinkText } from "./support/shrink_text.mjs";
import { parseOptions, scratchFolder, toolchain } from "./support/toolchain.mjs";

const programsInBinary = 100;
const options = parseOptions(process.argv.slice(2), { seeds: "25", from: "1", off: false, style: "types", print: false, shrink: false, folder: "" });
const tools = toolchain(options);
const report = new Report();
const folder = scratchFolder(options, options.folder || `random-${options.style}`);
const modes = [{ name: "types", tools }, ...(options.off ? [{ name: "off", tools: { ...tools, translation: ["--types=off"] } }] : [])];
mkdirSync(folder, { recursive: true });

const make = { types: makeProgram, arrays: makeArrayProgram, async: makeAsyncProgram, language: makeLanguageProgram, utility: makeUtilityProgram, mutated: makeMutatedProgram }[options.style];
const first = Number(options.from);
const seeds = Array.from({ length: Number(options.seeds) }, (_, number) => first + number);
if (options.print) for (const seed of seeds) print(textOf(make(seed)));
else for (let start = 0; start < seeds.length; start += programsInBinary) await checkSeeds(seeds.slice(start, start + programsInBinary));
if (!options.print) report.finish();

async function checkSeeds(some) {
  const programs = (await inParallel(some, (seed) => prepare(`seed_${seed}`, make(seed)))).filter(Boolean);
  for (const mode of modes)
    for (const { program, complaint } of await check(programs, mode, mode.name)) {
      report.check(`${program.name} (${mode.name})`, !complaint, complaint?.text);
      if (complaint && options.shrink) await makeSmaller(program, complaint, mode);
    }
}

/** The program with what Node makes of it; null if it takes too long. */
async function prepare(name, tree) {
  const file = `${name}.js`;
  writeFileSync(join(folder, file), textOf(tree));
  const { code, stdout, stderr } = await execute(oraclePath(), [file], { cwd: folder, env: { NO_COLOR: "1" }, timeout: 3000 });
  if (code > 1 || stdout.length > 1e6 || /Maximum call stack/.test(stdout + stderr)) return null;
  return { name, file, cwd: folder, tree, expected: { code, stdout: withoutFrames(stdout.toString("utf8")) } };
}

/** What is wrong with each of the programs: { kind, text }, or nothing. */
async function check(programs, mode, name) {
  const built = await compilePrograms(programs, mode.tools, join(folder, name));
  return inParallel(programs, async (program) => {
    const problem = built.problems.get(program);
    if (problem?.code === 3 && options.style === "mutated") return { program, complaint: null }; // refused with its reason
    if (problem) return { program, complaint: { kind: problem.kind, text: `${problem.kind}: ${problem.text}`, about: aboutOf(problem.text) } };
    const { code, stdout, stderr } = await built.run(program);
    const actual = withoutFrames(stdout.toString("utf8"));
    const { expected } = program;
    if (code === expected.code && actual === expected.stdout) return { program, complaint: null };
    const text = `${actual === expected.stdout ? "" : difference(expected.stdout, actual)}\nexit code ${code} instead of ${expected.code}\n${stderr.toString("utf8").slice(0, 500)}`;
    return { program, complaint: { kind: "output", text, about: code > 1 ? "crash" : "output" } };
  });
}

/** Stack frames are ours on our side and Node's on the other; what follows them on their lines is what stands around the error. V8 repeats what it says of the operands of yield*. */
function withoutFrames(text) {
  return text.replace(/yield\* \(intermediate value\)\S*(?= is not iterable)/g, "yield* _").replace(/\n\s+at [^\n]*?(?=(?: \{|,|\}|\])*(?:\n|$))/g, "");
}

/** What stays the same while a program that does not compile is made smaller: the message, without names. */
function aboutOf(text) {
  const line = text.split("\n").find((each) => /error|assert/i.test(each)) ?? text.split("\n")[0];
  return line.replace(/^[^ ]*:\d+:\d+:/, "").replace(/[‘'"][^’'"]*[’'"]/g, "_").replace(/\d+/g, "0");
}

async function makeSmaller(program, complaint, mode) {
  let round = 0;
  const stillFails = async (trees) => {
    const candidates = (await inParallel(trees, (tree, number) => prepare(`try_${number}`, tree))).filter(Boolean);
    const results = candidates.length ? await check(candidates, mode, `shrinking_${round++ % 2}`) : [];
    const failing = results.filter((each) => each.complaint && each.complaint.kind === complaint.kind && each.complaint.about === complaint.about);
    return failing.map((each) => each.program.tree);
  };
  const small = await (typeof program.tree === "string" ? shrinkText : shrink)(program.tree, stillFails);
  writeFileSync(join(folder, `small_${program.name}.js`), textOf(small));
  print(`--- ${program.name} (${complaint.kind}: ${complaint.about}), made smaller:\n${textOf(small)}`);
}
