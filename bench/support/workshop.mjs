// Makes what is run: for a side, a source and an amount of work the command that runs it. Results are kept in build/bench and used again
// as long as the source, the tool and the compiler are the same.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { bench } from "./catalogue.mjs";

const root = resolve(bench, "..");
const workLine = /^(const|constexpr int) work = .*;$/m;

export class Workshop {
  constructor({ gen2cpp, node, compiler, flags }) {
    this.folder = join(root, "build/bench");
    mkdirSync(this.folder, { recursive: true });
    this.cache = join(this.folder, "cache");
    this.node = node;
    this.flags = flags;
    this.compiler = compiler;
    call(gen2cpp || join(root, "gen2cpp"), ["--version"]); // the one of this tree builds itself when it is not up to date
    this.tool = gen2cpp ? realpathSync(gen2cpp) : join(root, "build/release/bin/gen2cpp");
    this.build = dirname(dirname(this.tool));
    const support = ["print_line.h", "tree.h", "queens.h", "mandelbrot.h"].map((file) => readFileSync(join(bench, "support", file)));
    this.compilerKey = hash(compiler, call(compiler, ["--version"]).stdout, ...support, readFileSync(join(bench, "coroutine/generator.h")));
    const made = [this.tool, ...filesBelow(join(this.build, "lib"), /^libgen2cpp_.*\.a$/), ...filesBelow(realpathSync(join(this.build, "include/gen2cpp")), /\.(h|def)$/)];
    this.toolKey = hash(this.compilerKey, ...flags, ...made.map((file) => readFileSync(file)));
    this.launcherPath = this.#make("launcher", join(bench, "support/launcher.cpp"), readFileSync(join(bench, "support/launcher.cpp"), "utf8"));
  }

  /** The amount of work that stands in a source. */
  workOf(source) {
    return Number(/ work = (\d+);/.exec(readFileSync(source, "utf8"))[1]);
  }

  /** The command that runs a source with an amount of work on a side; other constants can be set as well. Throws if the side cannot have it. */
  prepare(side, source, work, constants = {}) {
    let text = readFileSync(source, "utf8");
    if (work !== undefined) text = text.replace(workLine, `$1 work = ${work};`);
    for (const [name, value] of Object.entries(constants)) text = text.replace(new RegExp(`^const ${name} = .*;$`, "m"), `const ${name} = ${value};`);
    const made = this.#make(side, source, text);
    return side === "node" || side === "regenerator" ? [this.node, made] : [made];
  }

  /** Runs a command: { code, cpu, wall, peak, output }. */
  run(command) {
    const output = join(this.folder, `output.${process.pid}`);
    const { stdout, stderr } = spawnSync(this.launcherPath, [output, ...command], { encoding: "utf8" });
    const result = { ...JSON.parse(stdout), output: readFileSync(output, "utf8") };
    rmSync(output);
    if (result.code !== 0) throw new Error(`${basename(command.at(-1))} ended with ${result.code}: ${stderr.slice(0, 300)}`);
    return result;
  }

  emit(source) {
    return call(this.tool, ["emit", ...this.flags, source], { cwd: dirname(source) }).stdout;
  }

  /** What makes an object of generated C++. */
  compileCommand(source) {
    return [this.compiler, "-std=c++20", "-O2", "-ffp-contract=off", "-pipe", "-isystem", join(this.build, "include"), "-c", source];
  }

  /** What makes an executable of a program, from nothing: the tool keeps what it has compiled, but in a folder that is new each time. */
  buildCommand(source, result) {
    rmSync(this.cache, { recursive: true, force: true });
    return ["env", `XDG_CACHE_HOME=${this.cache}`, `CXX=${this.compiler}`, this.tool, "build", ...this.flags, source, "-o", result];
  }

  #make(side, source, text) {
    const name = basename(source).replace(/\.\w+$/, "");
    const key = side === "gen2cpp" ? this.toolKey : side === "node" ? "" : side === "regenerator" ? lockKey() : this.compilerKey;
    const folder = join(this.folder, "made", `${name}.${side.replace("/", ".")}.${hash(side, key, text)}`);
    const script = side === "node" || side === "regenerator";
    const result = join(folder, script ? `${name}.js` : name);
    if (existsSync(result)) return result;
    mkdirSync(folder, { recursive: true });
    if (side === "node") writeFileSync(result, text);
    else if (side === "regenerator") writeFileSync(result, this.#regenerate(text));
    else if (side === "gen2cpp") this.#translate(join(folder, `${name}.js`), text, result);
    else this.#compile(join(folder, `${name}.cpp`), text, dirname(source), result, side === "launcher" ? ["-static"] : []);
    return result;
  }

  #translate(source, text, result) {
    writeFileSync(source, text);
    const [command, ...args] = this.buildCommand(source, `${result}.new`);
    call(command, args);
    renameSync(`${result}.new`, result);
  }

  #compile(source, text, home, result, flags) {
    writeFileSync(source, text.replace(/#include "([^"]+)"/g, (_, header) => `#include "${join(home, header)}"`));
    call(this.compiler, ["-std=c++20", "-O2", "-ffp-contract=off", ...flags, source, "-o", `${result}.new`]);
    renameSync(`${result}.new`, result);
  }

  /** Regenerator alone where it can; it knows neither destructuring in generators nor class fields, so Babel's plugins for these go first where it cannot. */
  #regenerate(text) {
    this.regenerator ??= installRegenerator(join(this.folder, "npm"));
    const { regenerator, babel, plugins } = this.regenerator;
    try {
      return regenerator.compile(text, { includeRuntime: true }).code;
    } catch {
      const simpler = babel.transformSync(text, { plugins, sourceType: "script", configFile: false, babelrc: false }).code;
      return regenerator.compile(simpler, { includeRuntime: true }).code;
    }
  }
}

function installRegenerator(folder) {
  if (!existsSync(join(folder, "node_modules/.package-lock.json"))) {
    mkdirSync(folder, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(bench, file), join(folder, file));
    call("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  }
  const load = createRequire(join(folder, "package.json"));
  const plugins = ["class-properties", "private-methods", "destructuring"].map((name) => load.resolve(`@babel/plugin-transform-${name}`));
  return { regenerator: load("regenerator"), babel: load("@babel/core"), plugins };
}

function lockKey() {
  return hash(readFileSync(join(bench, "package-lock.json")));
}

export function call(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30, ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${basename(command)} ${args[0]} ended with ${result.status ?? result.signal}: ${result.stderr.slice(0, 500)}`);
  return result;
}

function hash(...parts) {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex").slice(0, 16);
}

function filesBelow(folder, pattern) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => join(folder, file));
}
