// Where the build tree is and how generated code is compiled in tests: with every warning as an error.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Options of all runners: --build=DIR --compiler=CXX --cxxflags=FLAGS --optimize=0|1|2|3 --sanitize --types=on|off, and those named in `extra` (with = for a value). */
export function parseOptions(args, extra = {}) {
  const options = { build: "build/dev", compiler: process.env.CXX || "g++", cxxflags: "", optimize: "0", sanitize: false, types: "on", ...extra };
  for (let i = 0; i < args.length; i++) {
    const [, name, value] = /^--([\w-]+)(?:=([^]*))?$/.exec(args[i]) ?? [];
    if (!(name in options)) throw new Error(`unknown option ${args[i]}; there are ${Object.keys(options).map((key) => "--" + key).join(" ")}`);
    if (typeof options[name] === "boolean") options[name] = true;
    else options[name] = value ?? args[++i];
  }
  options.build = resolve(root, options.build);
  if (options.sanitize) options.cxxflags += " -fsanitize=address,undefined -fno-sanitize-recover=all";
  return options;
}

/** Where a suite keeps what it has made: runs with and without types, optimized or not, do not get in each other's way. */
export function scratchFolder(options, name) {
  return join(options.build, name + (options.types === "off" ? "-untyped" : "") + (options.optimize === "0" ? "" : `-O${options.optimize}`));
}

export function toolchain(options) {
  const ccache = process.env.GEN2CPP_NO_CCACHE ? null : findProgram("ccache");
  return {
    tool: join(options.build, "bin/gen2cpp"),
    runtime: join(options.build, "lib/libgen2cpp_runtime.a"),
    direct: join(options.build, "lib/libgen2cpp_direct.a"),
    include: join(options.build, "include"),
    translation: options.types === "off" ? ["--types=off"] : [],
    compiler: [...(ccache ? [ccache] : []), ...options.compiler.split(" ")],
    linker: options.compiler.split(" "),
    flags: ["-std=c++20", `-O${options.optimize}`, "-ffp-contract=off", "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror", "-pipe", ...options.cxxflags.split(" ").filter(Boolean)],
    libraries: [join(options.build, "lib/libgen2cpp_direct.a"), "-Wl,--gc-sections", "-Wl,--as-needed", "-lgc", "-lutf8proc", "-ltommath"],
    // The collector keeps every object alive that it can reach, so leaks mean nothing; values on the stack must be on the real stack.
    environment: { CXX: options.compiler, CXXFLAGS: options.cxxflags, ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0", UBSAN_OPTIONS: "print_stacktrace=1" },
  };
}

function findProgram(name) {
  for (const folder of (process.env.PATH ?? "").split(":")) if (existsSync(join(folder, name))) return join(folder, name);
  return null;
}

export function gitFiles(...patterns) {
  return execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", ...patterns], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\n")
    .filter((name) => name && existsSync(join(root, name)));
}
