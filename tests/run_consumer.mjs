// Installs the build tree and builds tests/consumer against the installation, in a folder of its own outside the tree.
//
//     node tests/run_consumer.mjs [--build=DIR] [--compiler=CXX]
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute } from "./support/process.mjs";
import { difference, Report } from "./support/report.mjs";
import { parseOptions, root, toolchain } from "./support/toolchain.mjs";

const options = parseOptions(process.argv.slice(2));
const { environment } = toolchain(options);
const report = new Report();
const scratch = mkdtempSync(join(tmpdir(), "gen2cpp-consumer-"));
const prefix = join(scratch, "prefix");
const project = join(scratch, "project");
const build = join(scratch, "build");

try {
  await check();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
report.finish();

async function check() {
  cpSync(join(root, "tests/consumer"), project, { recursive: true });
  if (!(await step("install", "cmake", ["--install", options.build, "--prefix", prefix]))) return;
  const configure = ["-S", project, "-B", build, "-G", "Ninja", `-DCMAKE_PREFIX_PATH=${prefix}`, `-DCMAKE_CXX_COMPILER=${options.compiler}`, `-DCMAKE_CXX_FLAGS=${options.cxxflags} -Wall -Wextra -Wconversion -Wshadow -Werror`];
  if (!(await step("configure", "cmake", configure))) return;
  if (!(await step("build", "cmake", ["--build", build]))) return;
  await runs("runs", readFileSync(join(project, "expected.txt"), "utf8"));
  await linksOnlyNumbers();

  const idle = await execute("cmake", ["--build", build]);
  report.check("consumer: a second build has nothing to do", /no work to do/.test(String(idle.stdout)), String(idle.stdout));
  writeFileSync(join(project, "src/words.js"), "export const closed = 'shut';\n");
  if (!(await step("build after a change of an imported file", "cmake", ["--build", build]))) return;
  await runs("runs what was changed", readFileSync(join(project, "expected.txt"), "utf8").replaceAll(/^closed$/gm, "shut"));
  appendFileSync(join(project, "src/counter.js"), "let = ;\n");
  const refused = await execute("cmake", ["--build", build]);
  report.check("consumer: a syntax error stops the build with its place", refused.code !== 0 && /src\/counter\.js:\d+:\d+: error: /.test(String(refused.stdout)), String(refused.stdout));
}

async function linksOnlyNumbers() {
  const { code, stdout } = await execute(join(build, "numbers"), [], { env: environment });
  report.check("consumer: a program with a library of numbers runs", code === 0, `exit code ${code}\n${stdout}`);
  const libraries = await execute("readelf", ["-d", join(build, "numbers")]);
  report.check("consumer: a library of numbers links neither the collector nor utf8proc", !/NEEDED.*lib(gc|utf8proc)\b/.test(String(libraries.stdout)), String(libraries.stdout));
}

async function step(name, command, args) {
  const { code, stdout, stderr } = await execute(command, args, { timeout: 300_000, env: environment });
  report.check(`consumer: ${name}`, code === 0, String(stdout).slice(-3000) + stderr);
  return code === 0;
}

async function runs(name, expected) {
  const { code, stdout, stderr } = await execute(join(build, "consumer"), [], { env: environment });
  report.check(`consumer: ${name}`, code === 0 && String(stdout) === expected, () => `exit code ${code}\n${difference(expected, String(stdout))}\n${stderr}`);
}
