// Test programs as C++: every script in a namespace of its own, dozens in a translation unit, all of them and the harness in one binary.
// A process runs one test: the host's script, the harness scripts it includes, then the test, as scripts of one realm.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { execute, inParallel } from "../support/process.mjs";

const scriptsInUnit = 60;
const testsInBinary = 1200;

// What the suite expects of the host (its INTERPRETING.md).
const hostScript = "var $262 = { global: this };\nfunction print(text) {\n  console.log(text);\n}\n";

/** Knows the tools and a folder for everything that is made; `width` is how many compilers may run at a time. */
export class ProgramMaker {
  #tools;
  #folder;
  #width;
  #checkout;
  #harness = new Map(); // file name -> { script } | { problem }

  constructor(tools, folder, width, checkout) {
    this.#tools = tools;
    this.#folder = folder;
    this.#width = width;
    this.#checkout = checkout;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Compiles programs { path, text, goal, includes } and calls `done(program, result)` for each of them, where the result is
   * { kind: "refused" | "translation" | "compilation", code, text } or { kind: "run", code, stdout, stderr }.
   */
  async run(programs, done) {
    const includes = ["host", ...new Set(programs.flatMap((program) => program.includes))];
    await inParallel(includes, (name) => this.#translateHarness(name), this.#width);
    for (let i = 0; i < programs.length; i += testsInBinary) await this.#runBatch(programs.slice(i, i + testsInBinary), i, done);
  }

  async #runBatch(programs, first, done) {
    const entries = programs.map((program, index) => ({ program, name: `test_${first + index}` }));
    await inParallel(entries, (entry) => this.#translateTest(entry), this.#width);
    const harness = [...this.#harness.values()].filter((entry) => !entry.problem);
    await this.#compile(harness, `harness_${first}`);
    await this.#compile(entries.filter((entry) => !entry.problem), `unit_${first}`);
    for (const entry of entries)
      for (const include of entry.program.includes) entry.problem ??= this.#harness.get(include).problem;
    const binary = await this.#link(entries.filter((entry) => !entry.problem), first);
    await inParallel(entries, async (entry) => done(entry.program, entry.problem ?? (await this.#execute(binary, entry))), this.#width);
    for (const entry of entries) rmSync(join(this.#folder, entry.name + ".cpp"), { force: true });
  }

  async #execute(binary, entry) {
    const { code, stdout, stderr } = await execute(binary, [String(entry.number)], { env: this.#tools.environment, timeout: 10_000 });
    return { kind: "run", code, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
  }

  async #translateHarness(name) {
    if (this.#harness.has(name)) return;
    const entry = { name: "harness_" + name.replace(/\W/g, "_") };
    this.#harness.set(name, entry);
    // Scripts that are compiled apart share the global object, not their lexical declarations.
    const text = name === "host" ? hostScript : readFileSync(join(this.#checkout, "harness", name), "utf8").replace(/^(?:let|const)\b/gm, "var");
    await this.#translate(entry, name === "host" ? "host.js" : name, text, "script");
  }

  async #translateTest(entry) {
    const { path, text, goal } = entry.program;
    const folder = /\bimport\b|\bexport\b/.test(text) ? this.#folderWithFixtures(entry, path, text) : null;
    await this.#translate(entry, path.split("/").at(-1), text, goal, folder);
    if (folder) rmSync(folder, { recursive: true });
  }

  /** A folder for the test and the files beside it that it may import. */
  #folderWithFixtures(entry, path, text) {
    const folder = join(this.#folder, entry.name + "_files");
    const original = join(this.#checkout, "test", dirname(path));
    const isFixture = (file) => statSync(file).isDirectory() || /_FIXTURE|\.json$/.test(file) || text.includes(`./${basename(file)}`);
    cpSync(original, folder, { recursive: true, filter: (file) => file === original || isFixture(file) });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    return folder;
  }

  async #translate(entry, fileName, text, goal, folder) {
    const input = folder ? join(folder, fileName) : join(this.#folder, `${entry.name}.js`);
    const output = join(this.#folder, `${entry.name}.cpp`);
    writeFileSync(input, text);
    const args = ["emit", input, "-o", output, `--goal=${goal}`, "--namespace", entry.name, "--entry", "unused_entry"];
    const { code, stderr } = await execute(this.#tools.tool, args, { env: this.#tools.environment });
    rmSync(input);
    if (code !== 0) {
      entry.problem = { kind: code === 3 ? "refused" : "translation", code, text: stderr.toString("utf8").replaceAll(input, fileName) };
      return;
    }
    const source = readFileSync(output, "utf8");
    entry.installers = new Set(source.match(/(?<=\bjs::builtins::)install_\w+/g)); // those that it hands to run_program
    writeFileSync(output, source + `namespace ${entry.name} { void run_script(); void run_script() { top_level(); } }\n`);
  }

  /** Fills in entry.object, or entry.problem for those that do not compile. */
  async #compile(entries, name) {
    const units = [];
    for (let i = 0; i < entries.length; i += scriptsInUnit) units.push(entries.slice(i, i + scriptsInUnit));
    await inParallel(units, (unit, number) => this.#compileUnit(unit, `${name}_${number}`), this.#width);
  }

  async #compileUnit(unit, name) {
    for (let attempt = 0, rest = unit; rest.length > 0; attempt++) {
      const source = join(this.#folder, `${name}_${attempt}.cpp`);
      const object = source.replace(/cpp$/, "o");
      writeFileSync(source, rest.map((entry) => `#include "${entry.name}.cpp"\n`).join(""));
      const [command, ...args] = this.#tools.linker; // without a cache: no two units are the same
      const result = await execute(command, [...args, "-std=c++20", "-O0", "-w", "-ffp-contract=off", "-pipe", "-I", this.#tools.include, "-c", source, "-o", object], { timeout: 900_000 });
      if (result.code === 0) {
        for (const entry of rest) entry.object = object;
        return;
      }
      const text = result.stderr.toString("utf8");
      const blamed = new Set([...text.matchAll(/\b(\w+)\.cpp:\d+:\d+: (?:fatal )?error/g)].map((match) => match[1]));
      const isBlamed = (entry) => blamed.has(entry.name) || (attempt > 20 && entry === rest[0]);
      if (!rest.some(isBlamed)) throw new Error(`${name} does not compile:\n${text.slice(0, 3000)}`);
      for (const entry of rest.filter(isBlamed)) entry.problem = { kind: "compilation", code: result.code, text: errorsOf(text, entry.name) };
      rest = rest.filter((entry) => !isBlamed(entry));
    }
  }

  async #link(entries, first) {
    const harness = [...this.#harness].filter(([, entry]) => !entry.problem);
    const scripts = [...harness.map(([, entry]) => entry), ...entries];
    entries.forEach((entry, number) => (entry.number = number));
    const chains = entries.map((entry) => ["host", ...entry.program.includes].map((name) => this.#harness.get(name)).concat(entry));
    const source = join(this.#folder, `main_${first}.cpp`);
    writeFileSync(source, mainProgram(scripts, chains));
    const binary = join(this.#folder, `tests_${first}`);
    const objects = new Set(scripts.map((entry) => entry.object));
    const [command, ...args] = this.#tools.linker;
    const flags = ["-std=c++20", "-O0", "-w", "-I", this.#tools.include, source, ...objects, this.#tools.runtime, ...this.#tools.libraries, "-o", binary];
    const { code, stderr } = await execute(command, [...args, ...flags], { timeout: 900_000 });
    if (code !== 0) throw new Error("the tests do not link:\n" + stderr.toString("utf8").slice(0, 3000));
    for (const object of objects) if (!harness.some(([, entry]) => entry.object === object)) rmSync(object);
    return binary;
  }
}

function mainProgram(scripts, chains) {
  const declarations = scripts.map(({ name }) => `namespace ${name} { void run_script(); }\n`).join("");
  const scriptCalls = (chain) => chain.map(({ name }) => `        ${name}::run_script();\n`).join("");
  const installerCalls = (chain) => [...new Set(chain.flatMap(({ installers }) => [...installers]))].map((name) => `        js::builtins::${name}(realm);\n`).join("");
  const cases = (calls) => chains.map((chain, number) => `    case ${number}:\n${calls(chain)}        return;\n`).join("");
  return `#include <gen2cpp/builtins/installers.h>
#include <gen2cpp/host/event_loop.h>
#include <gen2cpp/host/program.h>

#include <cstdlib>

${declarations}
static int number;
static void install(js::Realm& realm)
{
    switch (number) {
${cases(installerCalls)}    }
}
static void run_test()
{
    // To leave a rejection alone is no failure of a test.
    js::host::hooks.uncaught = [](js::Value, js::Promise* rejected) { return rejected != nullptr; };
    switch (number) {
${cases(scriptCalls)}    }
}
int main(int, char** arguments)
{
    number = std::atoi(arguments[1]);
    return js::host::run_program(0, nullptr, run_test, { install });
}
`;
}

function errorsOf(text, name) {
  return text.split("\n").filter((line) => line.includes(`${name}.cpp`) && line.includes("error")).slice(0, 3).join("\n");
}
