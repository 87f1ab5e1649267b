// Runs the benchmarks; README.md tells how to read what it prints.
//
//     node bench/run.mjs [--filter=TEXT,...] [--only=SIDE,...] [--quick] [--json=FILE] [--programs] [--depth] [--memory] [--compile]
//
// --filter: only the programs whose names contain one of the texts. --only: of gen2cpp, by_hand, coroutine, node, regenerator. --quick: short
// runs, for a first look. --programs, --depth, --memory, --compile: only these parts; without any all parts are run, with a filter the programs.
//
// --rounds=N: runs of each program (5). --seconds=S: how long a run takes at least (0.35). --clock=cpu|wall. --node=PATH: another Node.
// --gen2cpp=PATH: another tool than the one of this tree. --flags=FLAG,...: for `gen2cpp build` and `emit`. --compiler=CXX.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { programs, sideNames } from "./support/catalogue.mjs";
import { compileFigures, depthFigures, memoryFigures } from "./support/experiments.mjs";
import { measureProgram } from "./support/measure.mjs";
import { measureSizes } from "./support/sizes.mjs";
import { errorsOf, figuresTable, spaceTable, summarize, timesTable, variantsTable } from "./support/summary.mjs";
import { call, Workshop } from "./support/workshop.mjs";

const options = parse(process.argv.slice(2));
const workshop = new Workshop(options);
const results = { machine: describeMachine(), options, programs: [], figures: [], experiments: {} };

if (options.parts.includes("programs")) runPrograms();
if (options.parts.includes("depth")) show("depth", depthFigures(workshop, options));
if (options.parts.includes("memory")) show("memory", memoryFigures(workshop, options));
if (options.parts.includes("compile")) show("compile", compileFigures(workshop, options));
if (results.figures.length > 0) print("\n" + figuresTable(results.figures));
const errors = errorsOf(results.programs);
for (const error of errors) print(`ERROR ${error}`);
if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 2) + "\n");
process.exitCode = errors.length > 0 ? 1 : 0;

function parse(args) {
  const given = { filter: "", only: "", json: "", node: "node", gen2cpp: "", flags: "", compiler: process.env.CXX || "g++", clock: "cpu", rounds: "", seconds: "" };
  const flags = { quick: false, programs: false, depth: false, memory: false, compile: false };
  for (const arg of args) {
    const [, name, value] = /^--([\w-]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (name in flags && value === undefined) flags[name] = true;
    else if (name in given && value !== undefined) given[name] = value;
    else throw new Error(`unknown option ${arg}; see the top of bench/run.mjs`);
  }
  const parts = ["programs", "depth", "memory", "compile"];
  const chosen = parts.filter((part) => flags[part]);
  return {
    ...given,
    quick: flags.quick,
    filter: given.filter.split(",").filter(Boolean),
    flags: given.flags.split(",").filter(Boolean),
    only: given.only.split(",").filter(Boolean),
    rounds: Number(given.rounds || (flags.quick ? 3 : 5)),
    seconds: Number(given.seconds || (flags.quick ? 0.06 : 0.35)),
    parts: chosen.length > 0 ? chosen : given.filter ? ["programs"] : parts,
  };
}

function describeMachine() {
  const version = (command) => call(command, ["--version"]).stdout.split("\n")[0];
  return { processor: cpus()[0].model, processors: cpus().length, node: version(options.node), compiler: version(options.compiler), gen2cpp: version(workshop.tool) };
}

function runPrograms() {
  const chosen = programs.filter(({ name }) => options.filter.length === 0 || options.filter.some((text) => name.includes(text)));
  const wanted = (side) => options.only.length === 0 || options.only.includes(side) || options.only.includes(side.split("/")[0]);
  for (const program of chosen) {
    const sides = [...sideNames, ...Object.keys(program.sides).filter((side) => side.includes("/"))].filter((side) => side in program.sides && wanted(side));
    progress(program.name);
    const result = measureProgram(workshop, program, sides, options);
    if (sides.includes("gen2cpp")) result.sizes = measureSizes(workshop, program.source);
    results.programs.push(result);
  }
  progress("");
  print([timesTable(results.programs), variantsTable(results.programs), spaceTable(results.programs)].filter(Boolean).join("\n\n"));
  results.figures.push(...summarize(results.programs));
}

function show(name, { text, figures = [], data }) {
  progress("");
  print("\n" + text);
  results.experiments[name] = data;
  results.figures.push(...figures);
}

function print(text) {
  console.log(text);
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
