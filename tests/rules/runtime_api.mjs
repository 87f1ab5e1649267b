// The contract between emitter and runtime: every name of emit/runtime_api.def exists in js.h.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../support/process.mjs";
import { root, toolchain } from "../support/toolchain.mjs";

export async function checkRuntimeApi(report, options) {
  const list = join(root, "transpiler/emit/runtime_api.def");
  if (!existsSync(list)) return report.fail("runtime api: transpiler/emit/runtime_api.def is missing");
  const names = [...readFileSync(list, "utf8").matchAll(/^[A-Z_]+\((?:\w+, )?"?((?:\w|::)+)"?/gm)].map(([, name]) => name);
  report.check("runtime api: the list has names", names.length > 0);
  const folder = join(options.build, "runtime_api");
  mkdirSync(folder, { recursive: true });
  const source = join(folder, "contract.cpp");
  writeFileSync(source, `#include <gen2cpp/js.h>\n${names.map((name) => `using js::${name};\n`).join("")}`);
  const tools = toolchain(options);
  const { code, stderr } = await execute(tools.linker[0], ["-std=c++20", "-fsyntax-only", "-I", tools.include, source]);
  report.check("runtime api: js.h has every name of runtime_api.def", code === 0, () => stderr.toString("utf8").slice(0, 2000));
}
