// Forms of expressions and statements, combined with yields in every position and with every way to resume: what generators do is held to Node 24.
// See combinations/README.md.
//
//     node tests/run_combinations.mjs [--all] [--update] [--oracle] [--filter=TEXT] [--shrink] [--print] [--build=DIR] [--compiler=CXX] [--sanitize] [--types=off]
//
// Without --all: each form in each position, and a walk through the pairs, held to digests of what Node 24 prints. --all, --oracle: held to Node 24 itself.
// --shrink: make the combinations that differ smaller. --update: write the digests. --filter: only combinations whose name contains TEXT. --print: only print their programs.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allCombinations, someCombinations } from "./combinations/all.mjs";
import { compilePrograms } from "./support/batch.mjs";
import { oraclePath } from "./support/oracle.mjs";
import { execute, inParallel } from "./support/process.mjs";
import { difference, print, Report } from "./support/report.mjs";
import { shrinkText } from "./support/shrink_text.mjs";
import { parseOptions, root, scratchFolder, toolchain } from "./support/toolchain.mjs";

const combinationsInProgram = 30;
const programsInUnit = 4;
const programsInBinary = 60;
const shownDifferences = 40;
const options = parseOptions(process.argv.slice(2), { all: false, update: false, oracle: false, shrink: false, print: false, filter: "", every: "1" });
const tools = toolchain(options);
const report = new Report();
const folder = scratchFolder(options, "combinations");
const golden = join(root, "tests/combinations/expected.txt");
const prelude = ["prelude.js", "prelude_async.js"].map((name) => readFileSync(join(root, "tests/combinations", name), "utf8")).join("");
const usesOracle = options.all || options.oracle || options.update || options.shrink || options.filter !== "";
let shown = 0;

const combinations = (options.all ? allCombinations() : someCombinations()).filter(({ name }, number) => name.includes(options.filter) && number % Number(options.every) === 0);
mkdirSync(folder, { recursive: true });
if (options.print) print(prelude + combinations.map((each) => each.text).join(""));
else if (options.update) await update();
else await checkAll();

async function checkAll() {
  const digests = usesOracle ? null : new Map(readFileSync(golden, "utf8").split("\n").filter(Boolean).map((line) => line.split("\t")).map(([digest, name]) => [name, digest]));
  const programs = programsOf(combinations);
  for (let start = 0; start < programs.length; start += programsInBinary) await checkPrograms(programs.slice(start, start + programsInBinary), digests);
  report.finish();
}

function programsOf(some, size = combinationsInProgram, prefix = "part") {
  const programs = [];
  for (let start = 0; start < some.length; start += size) {
    const part = some.slice(start, start + size);
    const name = `${prefix}_${programs.length}`;
    writeFileSync(join(folder, `${name}.js`), prelude + part.map((each) => each.text).join(""));
    programs.push({ name, file: `${name}.js`, cwd: folder, combinations: part });
  }
  return programs;
}

async function checkPrograms(programs, digests) {
  const built = await compilePrograms(programs, tools, join(folder, programs[0].name), programsInUnit);
  const suspects = [];
  const wrong = [];
  await inParallel(programs, async (program) => {
    const problem = built.problems.get(program);
    if (problem) return program.combinations.length > 1 ? suspects.push(...program.combinations) : report.fail(`${program.combinations[0].name} (${problem.kind})`, problem.text);
    const { code, stdout, stderr } = await built.run(program, { timeout: 60_000 });
    const actual = sectionsOf(stdout);
    if (code !== 0) report.fail(`${program.name}.js`, `ended with ${code}\n${stderr.toString("utf8").slice(0, 1000)}`);
    const expected = digests ? null : sectionsOf(await askNode(program));
    for (const { name, text } of program.combinations) {
      const isRight = digests ? digests.get(name) === digestOf(actual.get(name)) : expected.get(name) === actual.get(name);
      if (isRight) report.pass();
      else wrong.push(text) && report.fail(name, shown++ < shownDifferences ? await explanation(program, name, text, expected, actual.get(name)) : "");
    }
  });
  if (options.shrink) for (const text of wrong) print(`made smaller:\n${await smaller(text)}`);
  // Of many combinations that do not go through together, few are to blame.
  if (suspects.length === 0) return;
  const size = Math.ceil(programs[0].combinations.length / 6);
  await checkPrograms(programsOf(suspects, size, `${programs[0].name}_by_${size}`), digests);
}

/** The combination without what it needs not to go on differing. */
async function smaller(text) {
  const [, head, make, end] = /^(\w+\()"(?:[^"\\]|\\.)*", ([^]*?)((?:, (?:true|false))?\);\n)$/.exec(text);
  const textOf = (each, name) => `${head}${JSON.stringify(name)}, ${each}${end}`;
  const small = await shrinkText(make, (makes) => differing(makes.map((each, number) => ({ name: `try ${number}`, make: each, text: textOf(each, `try ${number}`) }))));
  return textOf(small, "smaller");
}

/** Those of the candidates for which we print something else than Node: all in one program, unless that does not work. */
async function differing(candidates) {
  const [program] = programsOf(candidates, candidates.length, "try");
  const built = await compilePrograms([program], tools, join(folder, "shrinking"));
  const result = built.problems.has(program) ? { code: -1 } : await built.run(program, { timeout: 10_000 });
  const half = Math.floor(candidates.length / 2);
  if (result.code !== 0) return half ? [...(await differing(candidates.slice(0, half))), ...(await differing(candidates.slice(half)))] : [];
  const actual = sectionsOf(result.stdout);
  const expected = sectionsOf(await askNode(program));
  return candidates.filter(({ name }) => actual.get(name) !== expected.get(name)).map(({ make }) => make);
}

async function explanation(program, name, text, expected, actual) {
  const sections = expected ?? sectionsOf((await execute(process.env.GEN2CPP_ORACLE || process.execPath, [program.file], { cwd: folder })).stdout);
  return `${text}${difference(sections.get(name) ?? "(nothing)", actual ?? "(nothing)", 2)}`;
}

async function askNode(program) {
  return (await execute(oraclePath(), [program.file], { cwd: folder, env: { NO_COLOR: "1" } })).stdout;
}

/** What each combination printed, by its name. */
function sectionsOf(stdout) {
  const sections = stdout.toString("utf8").split(/^# /m).slice(1);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf("\n")), section.slice(section.indexOf("\n") + 1)]));
}

async function update() {
  const lines = (await inParallel(programsOf(combinations), async (program) => {
    const sections = sectionsOf(await askNode(program));
    return program.combinations.map(({ name }) => `${digestOf(sections.get(name))}\t${name}\n`);
  })).flat();
  writeFileSync(golden, lines.join(""));
  print(`${lines.length} digests`);
}

/** FNV-1a on UTF-16 units, 32 bits. */
function digestOf(text) {
  let hash = -2128831035;
  for (let i = 0; i < (text ?? "").length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}
