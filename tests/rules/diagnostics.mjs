// Every kind of the diagnostics registry is reached: by a case's diagnostics.txt, by a unit test, or by its example.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gitFiles, root } from "../support/toolchain.mjs";

export function checkDiagnostics(report) {
  const registry = read("transpiler/diagnostics/diagnostics.def");
  const kinds = [...registry.matchAll(/^DIAGNOSTIC\((\w+), "(\w+)"/gm)].map(([, kind, code]) => ({ kind, code }));
  const codes = new Set();
  for (const { kind, code } of kinds) {
    report.check(`diagnostics: the code of ${kind} is its own`, !codes.has(code), `${code} is used twice`);
    codes.add(code);
  }
  const goldens = gitFiles("tests/cases/**/diagnostics.txt", "tests/cases/**/library.txt").map(read).join("\n");
  const units = gitFiles("tests/unit/**/*.cpp", "tests/*.mjs").map(read).join("\n");
  const examples = read("transpiler/driver/examples.def");
  for (const { kind, code } of kinds) {
    const reached = goldens.includes(`[${code}]`) || new RegExp(`\\bDiagnosticKind::${kind}\\b|"${code}"|\\\\\\[J\\(?${code.slice(1)}\\b`).test(units) || examples.includes(`EXAMPLE(${kind},`);
    report.check(`diagnostics: ${kind} (${code}) is reached by a test`, reached);
  }
}

function read(file) {
  return readFileSync(join(root, file), "utf8");
}
