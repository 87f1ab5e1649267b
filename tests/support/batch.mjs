// Many programs, few compiler starts: each program is translated into a namespace of its own, dozens of them share a translation
// unit, and one binary runs the program whose number it is given.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute, inParallel } from "./process.mjs";

/**
 * Programs are { name, file, cwd }. Resolves to { run(program) }, and to why a program is not in the binary:
 * problems is a Map from a program to { kind: "translation" | "compilation", code, text }.
 */
export async function compilePrograms(programs, tools, folder, programsInUnit = 25) {
  mkdirSync(folder, { recursive: true });
  const problems = new Map();
  const numbered = programs.map((program, number) => ({ program, namespace: identifier(program.name), number }));
  await inParallel(numbered, async (entry) => {
    entry.source = join(folder, entry.namespace + ".cpp");
    const args = ["emit", ...tools.translation, entry.program.file, "--namespace", entry.namespace, "--entry", "case_main"];
    const { code, stdout, stderr } = await execute(tools.tool, args, { cwd: entry.program.cwd, env: tools.environment });
    if (code !== 0) problems.set(entry.program, { kind: "translation", code, text: stderr.toString("utf8") });
    else writeIfChanged(entry.source, stdout);
  });

  const translated = numbered.filter((entry) => !problems.has(entry.program));
  const units = [];
  for (let i = 0; i < translated.length; i += programsInUnit) units.push(translated.slice(i, i + programsInUnit));
  const objects = (await inParallel(units, (unit, number) => compileUnit(unit, `unit_${number}`, tools, folder, problems))).flat();

  const compiled = translated.filter((entry) => !problems.has(entry.program));
  const binary = join(folder, "programs");
  await link(compiled, objects, binary, tools, folder, problems);
  const numbers = new Map(compiled.map((entry, number) => [entry.program, number]));
  return {
    problems,
    run: (program, options = {}) =>
      execute(binary, [String(numbers.get(program))], { cwd: program.cwd, timeout: 20_000, ...options, env: { ...tools.environment, ...options.env } }),
  };
}

export function identifier(name) {
  return "case_" + name.replace(/[^A-Za-z0-9]/g, "_");
}

/** Compiles the unit; if that fails, each of its programs alone, to find out which ones are to blame. */
async function compileUnit(unit, name, tools, folder, problems) {
  const whole = await compileEntries(unit, name, tools, folder);
  if (whole.code === 0) return [whole.object];
  const objects = [];
  for (const entry of unit) {
    const single = await compileEntries([entry], `single_${entry.namespace}`, tools, folder);
    if (single.code === 0) objects.push(single.object);
    else problems.set(entry.program, { kind: "compilation", code: single.code, text: firstLines(single.text) });
  }
  return objects;
}

async function compileEntries(entries, name, tools, folder) {
  const source = join(folder, name + ".cpp");
  const object = join(folder, name + ".o");
  writeIfChanged(source, entries.map((entry) => `#include "${entry.namespace}.cpp"\n`).join(""));
  const [command, ...rest] = tools.compiler;
  const args = [...rest, ...tools.flags, "-I", tools.include, "-c", source, "-o", object];
  const { code, stderr } = await execute(command, args, { timeout: 600_000 });
  return { code, object, text: stderr.toString("utf8") };
}

async function link(entries, objects, binary, tools, folder, problems) {
  const source = join(folder, "main.cpp");
  const declarations = entries.map((entry) => `namespace ${entry.namespace} { int case_main(); }\n`);
  const cases = entries.map((entry, number) => `    case ${number}: return ${entry.namespace}::case_main();\n`);
  writeIfChanged(
    source,
    `#include <cstdlib>\n${declarations.join("")}int main(int argc, char** argv)\n{\n    switch (argc > 1 ? std::atoi(argv[1]) : -1) {\n${cases.join("")}    default: return 99;\n    }\n}\n`,
  );
  const [command, ...rest] = tools.linker;
  const args = [...rest, ...tools.flags, source, ...objects, tools.runtime, ...tools.libraries, "-o", binary];
  const { code, stderr } = await execute(command, args, { timeout: 600_000 });
  if (code === 0) return;
  // Something is missing from the runtime. The programs that use it are to blame; the others can run all the same.
  const lenient = await execute(command, [...args, "-Wl,--warn-unresolved-symbols"], { timeout: 600_000 });
  const text = lenient.stderr.toString("utf8");
  const blamed = entries.filter((entry) => text.includes(`${entry.namespace}::`) || text.includes(`${entry.namespace}.`));
  if (lenient.code !== 0 || blamed.length === 0) throw new Error("the programs do not link:\n" + firstLines(stderr.toString("utf8")));
  for (const entry of blamed) problems.set(entry.program, { kind: "linking", code, text: firstLines(text) });
}

function firstLines(text) {
  return text.split("\n").slice(0, 30).join("\n");
}

function writeIfChanged(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeFileSync(path, bytes);
}
