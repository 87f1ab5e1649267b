// Runs tests/cases: one folder a property. `input.js` stands beside any of
//
//     stdout.txt        what Node 24 prints (lines of stack frames dropped)
//     exit_code.txt     what the program ends with, if not 0
//     diagnostics.txt   what the tool says when it refuses the program, and the tool's exit code
//     library.txt       what the tool says when it makes a library of it, and the header
//     syntax.txt scope.txt ir.txt types.txt flow.txt machine.txt   what `inspect --stage=...` prints
//     output.cpp        the C++ of the program's functions
//
//     node tests/run_cases.mjs [--filter=TEXT] [--every=N] [--update] [--oracle] [--build=DIR] [--compiler=CXX] [--sanitize] [--types=off] [--optimize=2]
//
// --filter: only cases whose area/name contains TEXT. --oracle: compare stdout.txt with Node as well. --update: write the goldens anew, stdout.txt
// from Node and the others from the tool; a case without any golden gets stdout.txt, or diagnostics.txt if it is refused. --types=off: programs only,
// with every value a js::Value. --optimize: programs only, compiled with -O2, when compilers warn of more. --every: each Nth case.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilePrograms } from "./support/batch.mjs";
import { askOracle, withoutFrames } from "./support/oracle.mjs";
import { execute, inParallel } from "./support/process.mjs";
import { difference, print, Report } from "./support/report.mjs";
import { parseOptions, root, scratchFolder, toolchain } from "./support/toolchain.mjs";

const stages = ["syntax", "scope", "ir", "types", "flow", "machine"];
const toolGoldens = ["diagnostics.txt", "output.cpp", "library.txt", ...stages.map((stage) => stage + ".txt")];
const options = parseOptions(process.argv.slice(2), { filter: "", update: false, oracle: false, every: "1" });
const tools = toolchain(options);
const report = new Report();

const cases = [...findCases(join(root, "tests/cases")), ...findSamples(), ...findBenchmarks()].filter((entry) => entry.name.includes(options.filter)).filter((_, number) => number % Number(options.every) === 0);
if (cases.length === 0) report.fail(`no case matches ${options.filter}`);
if (options.update) await inParallel(cases, update);
await Promise.all([options.types === "off" || options.optimize !== "0" ? [] : checkTexts(), checkPrograms()]);
report.finish();

function findCases(folder) {
  const found = [];
  for (const area of folders(folder))
    for (const name of folders(join(folder, area))) {
      const cwd = join(folder, area, name);
      const file = ["input.js", "input.mjs"].find((candidate) => existsSync(join(cwd, candidate)));
      if (!file) report.fail(`${area}/${name}`, "there is no input.js");
      else found.push({ name: `${area}/${name}`, cwd, file, golden: (text) => join(cwd, text) });
    }
  return found;
}

function findSamples() {
  const cwd = join(root, "samples");
  if (!existsSync(cwd)) return [];
  const goldens = join(root, "tests/samples");
  return readdirSync(cwd)
    .filter((file) => /\.m?js$/.test(file))
    .sort()
    .map((file) => ({ name: `samples/${file.replace(/\.m?js$/, "")}`, cwd, file, golden: (text) => join(goldens, `${file}.${text}`) }));
}

/** The programs of the benchmarks with next to no work, which says nothing about their speed but that they are right. */
function findBenchmarks() {
  const programs = join(root, "bench/programs");
  if (!existsSync(programs)) return [];
  const goldens = join(root, "tests/benchmarks");
  const cwd = scratchFolder(options, "benchmarks");
  mkdirSync(cwd, { recursive: true });
  return readdirSync(programs).sort().map((file) => {
    writeFileSync(join(cwd, file), readFileSync(join(programs, file), "utf8").replace(/^const work = .*;$/m, "const work = 3;"));
    return { name: `benchmarks/${file.replace(".js", "")}`, cwd, file, golden: (text) => join(goldens, `${file}.${text}`) };
  });
}

function folders(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

function readGolden(entry, name) {
  const path = entry.golden(name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

// --- what the tool prints ---

/** Every golden text of a case that comes from the tool, by how it is obtained. */
async function toolText(entry, name) {
  if (name === "library.txt") return libraryText(entry);
  const args = name === "diagnostics.txt" ? ["emit", entry.file] : name === "output.cpp" ? ["emit", "--functions-only", entry.file] : ["inspect", `--stage=${name.replace(".txt", "")}`, entry.file];
  const { code, stdout, stderr } = await execute(tools.tool, args, { cwd: entry.cwd, env: { ...tools.environment, NO_COLOR: "1" } });
  if (name === "diagnostics.txt") return `${stderr}exit ${code}\n`;
  return code === 0 ? stdout.toString("utf8") : `${stderr}exit ${code}\n`;
}

/** The complaints about a library and its header. */
async function libraryText(entry) {
  const folder = join(scratchFolder(options, "libraries"), entry.name);
  mkdirSync(folder, { recursive: true });
  const header = join(folder, "library.hpp");
  const { code, stderr } = await execute(tools.tool, ["emit", entry.file, "-o", join(folder, "library.cpp"), "--header", header, "--namespace", "library"], { cwd: entry.cwd, env: { ...tools.environment, NO_COLOR: "1" } });
  return `${stderr}${code === 0 ? readFileSync(header, "utf8") : `exit ${code}\n`}`;
}

async function checkTexts() {
  const wanted = cases.flatMap((entry) => toolGoldens.filter((name) => existsSync(entry.golden(name))).map((name) => ({ entry, name })));
  await inParallel(wanted, async ({ entry, name }) => {
    const expected = readGolden(entry, name);
    const actual = await toolText(entry, name);
    report.check(`${entry.name} (${name})`, actual === expected, () => difference(expected, actual));
  });
}

// --- what the programs print ---

async function checkPrograms() {
  const programs = cases.filter((entry) => existsSync(entry.golden("stdout.txt")));
  const built = await compilePrograms(programs, tools, scratchFolder(options, options.filter ? "cases-filtered" : "cases"));
  await inParallel(programs, async (entry) => {
    const problem = built.problems.get(entry);
    if (problem) return report.fail(`${entry.name} (${problem.kind}, exit code ${problem.code})`, problem.text);
    const expected = { stdout: readGolden(entry, "stdout.txt"), code: Number(readGolden(entry, "exit_code.txt") ?? 0) };
    if (options.oracle) compare(`${entry.name} (oracle)`, expected, await askOracle(entry.file, entry.cwd));
    const { stdout, stderr, code } = await built.run(entry);
    compare(entry.name, expected, { stdout: withoutFrames(stdout.toString("utf8")), code }, stderr.toString("utf8"));
  });
}

function compare(name, expected, actual, complaint = "") {
  if (actual.stdout !== expected.stdout) report.fail(name, difference(expected.stdout, actual.stdout) + "\n" + complaint.slice(0, 2000));
  else report.check(name, actual.code === expected.code, `exit code ${actual.code} instead of ${expected.code}\n${complaint.slice(0, 2000)}`);
}

// --- goldens ---

async function update(entry) {
  const known = ["stdout.txt", ...toolGoldens].filter((name) => existsSync(entry.golden(name)));
  if (known.length === 0) {
    const { code } = await execute(tools.tool, ["emit", entry.file], { cwd: entry.cwd });
    known.push(code === 0 ? "stdout.txt" : "diagnostics.txt");
  }
  for (const name of known) {
    if (name !== "stdout.txt") {
      write(entry, name, await toolText(entry, name));
      continue;
    }
    const { code, stdout } = await askOracle(entry.file, entry.cwd);
    write(entry, name, stdout);
    if (code !== 0) write(entry, "exit_code.txt", `${code}\n`);
    else rmSync(entry.golden("exit_code.txt"), { force: true });
  }
}

function write(entry, name, content) {
  if (readGolden(entry, name) === content) return;
  print(`wrote ${entry.name} (${name})`);
  writeFileSync(entry.golden(name), content);
}
