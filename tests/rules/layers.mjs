// Which folder may include which: the table of docs/architecture.md, held against the #includes.
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gitFiles, root } from "../support/toolchain.mjs";

const stages = {
  support: [],
  diagnostics: ["support"],
  syntax: ["support", "diagnostics"],
  scope: ["support", "diagnostics", "syntax"],
  modules: ["support", "diagnostics", "syntax", "scope"],
  ir: ["support"],
  lower: ["support", "diagnostics", "syntax", "scope", "modules", "ir"],
  types: ["support", "diagnostics", "ir"],
  flow: ["support", "ir"],
  analysis: ["support", "ir", "flow"],
  machine: ["support", "ir", "flow", "analysis"],
  emit: ["support", "ir", "types", "analysis", "machine"],
  inspect: ["support", "ir", "flow", "analysis", "machine"],
};
// The literals of regular expressions are checked by the parser that the runtime has.
const shared = { from: "transpiler/syntax/early_errors_regular_expressions.cpp", to: "runtime/builtins/regexp/syntax.h" };
// Which globals the runtime has is one list, for the runtime and for the stages that refuse or install them.
const lists = /^runtime\/builtins\/(installers|known_globals)\.def$/;
const runtimeLayers = ["core", "direct", "value", "operations", "jobs", "builtins", "host"];

// Headers from outside that only one folder, or only one file, may know.
const outsiders = [
  { header: /^tree_sitter\//, allowed: /^transpiler\/syntax\// },
  { header: /^CLI\//, allowed: /^transpiler\/driver\/command_line\.cpp$/ },
  { header: /^gc(\/|\.h$|_)/, allowed: /^runtime\/core\// },
];
// What would make every generated program slow to compile.
const heavy = /^(ranges|functional|iostream|regex|format|fstream|sstream|map|unordered_map|memory|algorithm)$/;

export function checkLayers(report) {
  const seenByPrograms = closure(["runtime/direct.h", "runtime/js.h", "runtime/gen2cpp.h"]);
  for (const file of gitFiles("transpiler/**", "runtime/**").filter((name) => /\.(cpp|h|def)$/.test(name)))
    for (const { quoted, header } of includesOf(file)) {
      const complaint = quoted ? complaintAbout(file, normalize(join(dirname(file), header)), header) : complaintAboutOutside(file, header, seenByPrograms);
      report.check(`layers: ${file} includes ${header}`, !complaint, complaint);
    }
}

/** The files and all that they include of ours. */
function closure(files) {
  const seen = new Set(files);
  for (const file of seen) for (const { quoted, header } of includesOf(file)) if (quoted) seen.add(normalize(join(dirname(file), header)));
  return seen;
}

function includesOf(file) {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^\s*#\s*include\s+(["<])([^">]+)[">]/gm)].map(([, quote, header]) => ({ quoted: quote === '"', header }));
}

function complaintAbout(file, target, header) {
  const [fromTree, from] = file.split("/");
  const [toTree, to] = target.split("/");
  if (file === shared.from && target === shared.to) return null;
  if (lists.test(target)) return null;
  if (fromTree !== toTree) return `${fromTree} includes ${header}, which is not in ${fromTree}`;
  if (!target.includes("/", toTree.length + 1) || from === to || !file.includes("/", fromTree.length + 1)) return null;
  if (fromTree === "runtime") return runtimeLayers.indexOf(to) <= runtimeLayers.indexOf(from) ? null : `runtime/${from} lies below runtime/${to}`;
  if (from === "driver" || from === "main.cpp") return null;
  return stages[from]?.includes(to) ? null : `${from} may include only ${stages[from]?.join(", ") || "nothing"}`;
}

function complaintAboutOutside(file, header, seenByPrograms) {
  const owner = outsiders.find((it) => it.header.test(header));
  if (owner && !owner.allowed.test(file)) return `only ${owner.allowed.source} may know ${header}`;
  if (seenByPrograms.has(file) && heavy.test(header)) return `<${header}> in a header of generated programs is slow to compile`;
  return null;
}
