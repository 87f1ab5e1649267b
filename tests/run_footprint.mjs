// What small programs link and how large they are, and that a program without the dynamic runtime computes and prints as Node does.
//
//     node tests/run_footprint.mjs [--build=DIR] [--compiler=CXX]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute } from "./support/process.mjs";
import { difference, Report } from "./support/report.mjs";
import { parseOptions, root, toolchain } from "./support/toolchain.mjs";

const options = parseOptions(process.argv.slice(2));
const tools = toolchain(options);
// The sanitizers' own code counts for nothing.
const isInstrumented = /-fsanitize/.test(options.cxxflags);
const report = new Report();
const scratch = mkdtempSync(join(tmpdir(), "gen2cpp-footprint-"));
const kilobyte = 1024;

try {
  if (await compileDirect()) {
    await sameAsNode();
    await overflows();
    await linksNothingDynamic("direct", false);
    await isAtMost("direct", 40);
  }
  for (const folder of ["programs", "heap"])
    for (const file of readdirSync(join(root, "tests/footprint", folder)).sort()) await isDirect(folder, file.replace(".js", ""));
  if (await buildHello()) await isAtMost("hello", 400);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
report.finish();

async function step(name, command, args) {
  const { code, stdout, stderr } = await execute(command, args, { timeout: 300_000, env: { ...tools.environment, XDG_CACHE_HOME: scratch } });
  report.check(`footprint: ${name}`, code === 0, () => `exit code ${code}\n${stdout}${stderr}`);
  return code === 0 ? String(stdout) : null;
}

async function compileDirect() {
  const [compiler, ...rest] = tools.compiler;
  const flags = [...tools.flags, "-O2", "-fno-rtti", "-fno-exceptions", "-isystem", tools.include];
  const args = [...rest, ...flags, join(root, "tests/footprint/direct.cpp"), tools.direct, "-Wl,--gc-sections", "-Wl,--as-needed", "-o", join(scratch, "direct")];
  return (await step("compiles without exceptions and type information", compiler, args)) !== null;
}

async function sameAsNode() {
  const expected = await execute(process.execPath, [join(root, "tests/footprint/direct.js")]);
  const actual = await execute(join(scratch, "direct"), [], { env: tools.environment });
  for (const stream of ["stdout", "stderr"]) {
    const [wanted, got] = [String(expected[stream]), String(actual[stream])];
    report.check(`footprint: ${stream} is Node's`, wanted === got, () => difference(wanted, got));
  }
  report.check("footprint: exit code", actual.code === 0, `exit code ${actual.code}`);
}

async function overflows() {
  if (isInstrumented) return; // the sanitizer has its own handler
  const expected = await execute(process.execPath, [join(root, "tests/footprint/direct.js"), "overflow"]);
  const actual = await execute(join(scratch, "direct"), ["overflow"]);
  const message = (result) => /RangeError: .*/.exec(String(result.stderr))?.[0];
  const text = (result) => `${result.code}\n${result.stdout}${message(result)}`;
  report.check("footprint: too deep a recursion ends as in Node", text(expected) === text(actual), () => difference(text(expected), text(actual)));
}

async function linksNothingDynamic(program, hasHeap) {
  const libraries = await step(`${program}: its libraries can be listed`, "readelf", ["-d", join(scratch, program)]);
  report.check(`footprint: ${program} does not link utf8proc`, !/NEEDED.*libutf8proc\b/.test(libraries), libraries);
  report.check(`footprint: ${program} links ${hasHeap ? "the" : "no"} collector`, hasHeap === /NEEDED.*libgc\b/.test(libraries), libraries);
  const symbols = await step(`${program}: its symbols can be listed`, "nm", ["-C", join(scratch, program)]);
  const unwanted = hasHeap ? /js::(Value|Realm|realm|Object|String)\b/ : /js::(Value|Realm|realm|heap|Object|String)\b|\bGC_/;
  const dynamic = (symbols ?? "").split("\n").filter((line) => unwanted.test(line));
  report.check(`footprint: ${program} links nothing of the dynamic runtime`, dynamic.length === 0, dynamic.join("\n"));
}

/**
 * A program of numbers, booleans and literal strings, or in the folder `heap` one of records, lists and shared variables, which links the collector:
 * what the tool makes of it needs direct.h only, is small, and does what it does in Node.
 */
async function isDirect(folder, name) {
  const source = join(root, "tests/footprint", folder, name + ".js");
  const code = (await step(`the tool translates ${name}.js`, tools.tool, ["emit", source])) ?? "";
  report.check(`footprint: ${name} includes direct.h only`, /^#include <gen2cpp\/direct\.h>$/m.test(code) && !code.includes("js.h"), code.split("\n", 3).join("\n"));
  if ((await step(`the tool builds ${name}.js`, tools.tool, ["build", source, "-o", join(scratch, name)])) === null) return;
  await linksNothingDynamic(name, folder === "heap");
  if (isInstrumented && name === "overflow") return; // the sanitizer has its own handler
  const expected = await execute(process.execPath, [source]);
  const actual = await execute(join(scratch, name), [], { env: tools.environment });
  const text = ({ code: exit, stdout, stderr }) => `${exit}\n${stdout}${exit === 0 ? stderr : /\w+Error: .*/.exec(String(stderr))?.[0]}`;
  report.check(`footprint: ${name} does what it does in Node`, text(expected) === text(actual), () => difference(text(expected), text(actual)));
  await isAtMost(name, 40);
}

async function buildHello() {
  const source = join(root, "tests/footprint/hello.js");
  return (await step("the tool builds hello.js", tools.tool, ["build", source, "-o", join(scratch, "hello")])) !== null;
}

async function isAtMost(program, limit) {
  if (isInstrumented || (await step(`${program} can be stripped`, "strip", [join(scratch, program)])) === null) return;
  const { size } = statSync(join(scratch, program));
  report.check(`footprint: ${program} has at most ${limit} KB`, size <= limit * kilobyte, `${(size / kilobyte).toFixed(1)} KB`);
}
