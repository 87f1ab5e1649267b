// Prints the figures that have a budget. They are figures, not tests: machines differ.
//
//     node bench/budgets.mjs [--skip-build]
//
// --skip-build: leaves out the build from nothing, which takes minutes.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const release = join(root, "build/release");
const scratch = mkdtempSync(join(tmpdir(), "gen2cpp-budgets-"));
const compiler = process.env.CXX || "g++";
const milliseconds = (value) => `${value.toFixed(2)} ms`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

try {
  line("figure", "measured", "budget");
  if (!process.argv.includes("--skip-build")) buildFromNothing();
  execFileSync(join(root, "gen2cpp"), ["--version"], { stdio: ["ignore", "ignore", "inherit"] }); // makes sure that build/release is up to date
  wrapper();
  trivialProgram();
  countingGenerator();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function line(name, value, budget = "") {
  console.log(`${name.padEnd(58)} ${value.padStart(12)}  ${budget}`);
}

/** Milliseconds of one run of a command. */
function time(command, args, options = {}) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { stdio: ["ignore", "ignore", "pipe"], ...options });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stderr ?? ""}`);
  return elapsed;
}

function median(count, measure) {
  return Array.from({ length: count }, measure).sort((a, b) => a - b)[count >> 1];
}


function buildFromNothing() {
  const clone = join(scratch, "clone");
  time("git", ["clone", "--quiet", root, clone]);
  const environment = { ...process.env, CCACHE_DISABLE: "1" };
  const configure = time("cmake", ["--preset", "release"], { cwd: clone, env: environment });
  const build = time("cmake", ["--build", "--preset", "release", "--target", "gen2cpp", "gen2cpp_runtime", "--parallel", "2"], { cwd: clone, env: environment });
  line(`build from nothing, 2 jobs (${cpus().length} processors)`, seconds(configure + build), "360 s");
}

function wrapper() {
  const tool = median(20, () => time(join(release, "bin/gen2cpp"), ["--version"]));
  const wrapped = median(20, () => time(join(root, "gen2cpp"), ["--version"]));
  line("./gen2cpp: overhead of the wrapper", milliseconds(wrapped - tool), "100 ms");
}

function emit(name, text) {
  const source = join(scratch, `${name}.js`);
  writeFileSync(source, text);
  execFileSync(join(release, "bin/gen2cpp"), ["emit", source, "-o", join(scratch, `${name}.cpp`)]);
}

function compile(name, level) {
  execFileSync(join(release, "bin/gen2cpp"), ["build", join(scratch, `${name}.js`), "-o", join(scratch, name), `--optimize=${level}`], { env: { ...process.env, XDG_CACHE_HOME: scratch } });
}

function trivialProgram() {
  emit("trivial", "function* g() { yield 1; }\nfor (const x of g()) console.log(x);\n");
  for (const [level, budget] of [["-O0", "0.7 s"], ["-O2", "1.2 s"]]) {
    const args = ["-std=c++20", level, "-ffp-contract=off", "-I", join(release, "include"), "-c", join(scratch, "trivial.cpp"), "-o", join(scratch, "trivial.o")];
    line(`trivial program: ${compiler} ${level}`, seconds(median(5, () => time(compiler, args))), budget);
  }
  compile("trivial", 2);
  const nothing = median(50, () => time("/bin/true", []));
  const program = median(50, () => time(join(scratch, "trivial"), []));
  line("trivial program: from start to end", milliseconds(program), "5 ms");
  line("    of which /bin/true needs", milliseconds(nothing));
}

function countingGenerator() {
  const steps = 20_000_000;
  const text = (count) => `function* count(limit) { for (let i = 0; i < limit; i++) yield i; }\nlet sum = 0;\nfor (const i of count(${count})) sum += i;\nconsole.log(sum);\n`;
  const [none, many] = [0, steps].map((count) => {
    emit(`count_${count}`, text(count));
    compile(`count_${count}`, 2);
    return median(5, () => time(join(scratch, `count_${count}`), []));
  });
  line("counting generator in for...of: one step", `${(((many - none) * 1e6) / steps).toFixed(2)} ns`, "15 ns");
}
