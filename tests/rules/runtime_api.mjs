// The contract between emitter and runtime: every name of emit/runtime_api.def exists in js.h, the DIRECT ones in direct.h too.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../support/process.mjs";
import { gitFiles, root, toolchain } from "../support/toolchain.mjs";

export async function checkRuntimeApi(report, options) {
  const list = join(root, "transpiler/emit/runtime_api.def");
  if (!existsSync(list)) return report.fail("runtime api: transpiler/emit/runtime_api.def is missing");
  const entries = [...readFileSync(list, "utf8").matchAll(/^(RUNTIME|DIRECT)\(((?:\w|::)+)\)$/gm)].map(([, kind, name]) => ({ kind, name }));
  report.check("runtime api: the list has names", entries.length > 0);
  const folder = join(options.build, "runtime_api");
  mkdirSync(folder, { recursive: true });
  const tools = toolchain(options);
  for (const [header, kinds] of [["js.h", ["RUNTIME", "DIRECT"]], ["direct.h", ["DIRECT"]]]) {
    const source = join(folder, `contract_${header}.cpp`);
    const names = entries.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    writeFileSync(source, `#include <gen2cpp/${header}>\n${names.map((name, number) => `namespace n${number} { using js::${name}; }\n`).join("")}`);
    const { code, stderr } = await execute(tools.linker[0], ["-std=c++20", "-fsyntax-only", "-I", tools.include, source]);
    report.check(`runtime api: ${header} has its names of runtime_api.def`, code === 0, () => stderr.toString("utf8").slice(0, 2000));
  }
  checkGoldens(report, new Set(entries.map(({ name }) => name)));
}

// What the goldens mention is in the list.
function checkGoldens(report, names) {
  for (const file of gitFiles("tests/cases/**/output.cpp")) {
    const code = readFileSync(join(root, file), "utf8").replace(/"(?:[^"\\\n]|\\.)*"|\/\/.*/g, "");
    const unknown = [...new Set([...code.matchAll(/\bjs::((?:\w|::(?=\w))+)/g)].map(([, name]) => name))].filter((name) => ![...names].some((it) => name === it || name.startsWith(it + "::")));
    report.check(`runtime api: the names in ${file} are in runtime_api.def`, unknown.length === 0, unknown.join(" "));
  }
}
