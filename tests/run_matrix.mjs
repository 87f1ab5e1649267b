// Runs the resumption matrix: see matrix/README.md.
//
//     node tests/run_matrix.mjs [--update] [--oracle] [--build=DIR] [--compiler=CXX] [--sanitize] [--types=off]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilePrograms } from "./support/batch.mjs";
import { askOracle } from "./support/oracle.mjs";
import { execute } from "./support/process.mjs";
import { print, Report } from "./support/report.mjs";
import { parseOptions, root, scratchFolder, toolchain } from "./support/toolchain.mjs";

const options = parseOptions(process.argv.slice(2), { update: false, oracle: false });
const tools = toolchain(options);
const report = new Report();
const folder = scratchFolder(options, "matrix");
mkdirSync(folder, { recursive: true });

const parts = ["generators.js", "driver.js"].map((name) => readFileSync(join(root, "tests/matrix", name), "utf8"));
const golden = join(root, "tests/matrix/expected.txt");
const digests = program("digests", "printDigests();\n");

if (options.update || options.oracle) {
  const { stdout } = await askOracle(digests.file, folder);
  if (options.update) writeFileSync(golden, stdout);
  else report.check("the digests are Node's", stdout === readFileSync(golden, "utf8"));
}

const { code, stdout, complaint } = await run(digests);
const actual = byShape(stdout);
const wrong = [];
for (const [shape, expected] of byShape(readFileSync(golden, "utf8"))) {
  report.check(`matrix: ${shape}`, actual.get(shape) === expected);
  if (actual.get(shape) !== expected) wrong.push(shape);
}
if (code !== 0) report.fail("matrix: the program", `ended with ${code}\n${complaint}`);
else for (const shape of wrong.slice(0, 3)) await explain(shape);
report.finish();

function program(name, main) {
  const file = join(folder, name + ".js");
  writeFileSync(file, [...parts, main].join("\n"));
  return { name: `matrix_${name}`, file: name + ".js", cwd: folder };
}

async function run(program) {
  const built = await compilePrograms([program], tools, join(folder, program.name));
  const problem = built.problems.get(program);
  if (problem) return { code: problem.code, stdout: "", complaint: problem.text };
  const { code, stdout, stderr } = await built.run(program, { timeout: 300_000 });
  return { code, stdout: stdout.toString("utf8"), complaint: stderr.toString("utf8").slice(0, 2000) };
}

function byShape(text) {
  return new Map(text.split("\n").filter(Boolean).map((line) => [line.slice(0, line.indexOf(" ")), line]));
}

/** Prints the first sequence in which the shape differs. Any Node knows how generators behave, so the one at hand will do. */
async function explain(shape) {
  const traces = program(`traces_${shape}`, `printTraces(${JSON.stringify(shape)});\n`);
  const expected = (await execute(process.execPath, [traces.file], { cwd: folder })).stdout.toString("utf8").split("\n");
  const actual = (await run(traces)).stdout.split("\n");
  const first = expected.findIndex((line, number) => line !== actual[number]);
  if (first >= 0) print(`${shape}\n    - ${expected[first]}\n    + ${actual[first] ?? "(nothing)"}`);
}
