// The contract between emitter and runtime: every name of emit/runtime_api.def exists in js.h, all but the RUNTIME ones in direct.h too.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../support/process.mjs";
import { gitFiles, root, toolchain } from "../support/toolchain.mjs";

export async function checkRuntimeApi(report, options) {
  const list = join(root, "transpiler/emit/runtime_api.def");
  if (!existsSync(list)) return report.fail("runtime api: transpiler/emit/runtime_api.def is missing");
  const entries = [...readFileSync(list, "utf8").matchAll(/^(RUNTIME|DIRECT|PROGRAM)\(((?:\w|::)+)\)$/gm)].map(([, kind, name]) => ({ kind, name }));
  report.check("runtime api: the list has names", entries.length > 0);
  const folder = join(options.build, "runtime_api");
  mkdirSync(folder, { recursive: true });
  const tools = toolchain(options);
  for (const [header, kinds] of [["js.h", ["RUNTIME", "DIRECT", "PROGRAM"]], ["direct.h", ["DIRECT", "PROGRAM"]]]) {
    const source = join(folder, `contract_${header}.cpp`);
    const names = entries.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    writeFileSync(source, `#include <gen2cpp/${header}>\n${names.map((name, number) => `namespace n${number} { using js::${name}; }\n`).join("")}`);
    const { code, stderr } = await execute(tools.linker[0], ["-std=c++20", "-fsyntax-only", "-I", tools.include, source]);
    report.check(`runtime api: ${header} has its names of runtime_api.def`, code === 0, () => stderr.toString("utf8").slice(0, 2000));
  }
  checkNames(report, new Set(entries.map(({ name }) => name)));
}

// What the emitter prints is in the list: in its own strings, as far as they hold whole names, and in the goldens.
function checkNames(report, names) {
  const isKnown = (name) => ["builtins", "direct", "math", "literals"].includes(name) || [...names].some((it) => name === it || name.startsWith(it + "::"));
  const check = (file, found) => {
    const unknown = [...new Set([...found].map(([, name]) => name))].filter((name) => !isKnown(name));
    report.check(`runtime api: the names in ${file} are in runtime_api.def`, unknown.length === 0, unknown.join(" "));
  };
  for (const file of gitFiles("transpiler/emit/*.cpp", "transpiler/ir/operations.def")) check(file, readFileSync(join(root, file), "utf8").matchAll(/"js::((?:\w|::(?=\w))+)/g));
  for (const file of gitFiles("tests/cases/**/output.cpp")) {
    const code = readFileSync(join(root, file), "utf8").replace(/"(?:[^"\\\n]|\\.)*"|\/\/.*/g, "");
    check(file, code.matchAll(/\bjs::((?:\w|::(?=\w))+)/g));
  }
}
