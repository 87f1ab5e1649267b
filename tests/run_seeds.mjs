// The JavaScript of the project's seed texts: tests/cases/seeds has every fenced block as a case, which run_cases.mjs runs. Where the texts
// lie beside the checkout (../shared/seeds), this holds the cases to them.
//
//     node tests/run_seeds.mjs [--update]      --update: write the cases anew, outputs from Node
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { askOracle } from "./support/oracle.mjs";
import { print, Report } from "./support/report.mjs";
import { parseOptions, root } from "./support/toolchain.mjs";

const { update } = parseOptions(process.argv.slice(2), { update: false });
const report = new Report();
const texts = join(root, "../shared/seeds");
const cases = join(root, "tests/cases/seeds");

if (!existsSync(texts)) {
  print("the seed texts are not here; their blocks are in tests/cases/seeds");
  report.check("tests/cases/seeds has cases", existsSync(cases) && readdirSync(cases).length > 0);
} else {
  for (const file of readdirSync(texts).filter((name) => name.endsWith(".txt")).sort()) {
    const programs = extract(readFileSync(join(texts, file), "utf8"));
    for (const [number, program] of programs.entries()) await check(`${file.replace(".txt", "")}_${number + 1}`, program);
  }
}
report.finish();

async function check(name, program) {
  const folder = join(cases, name);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "input.js"), program);
    writeFileSync(join(folder, "stdout.txt"), (await askOracle("input.js", folder)).stdout);
  }
  const path = join(folder, "input.js");
  report.check(`seeds/${name}`, existsSync(path) && readFileSync(path, "utf8") === program, "tests/cases/seeds differs from the text; --update writes it anew");
}

/** Every fenced JavaScript block; one that uses a name from an earlier block has that block (and what it needs) in front. */
function extract(text) {
  const blocks = [...text.matchAll(/^```(?:javascript|js)\n([^]*?)^```$/gm)].map(([, code]) => ({ code, names: declaredNames(code) }));
  return blocks.map((block, index) => {
    const needed = new Set([block]);
    for (let i = index - 1; i >= 0; i--) {
      const defines = blocks[i].names.filter((name) => !block.names.includes(name));
      if ([...needed].some(({ code }) => defines.some((name) => mentions(code, name)))) needed.add(blocks[i]);
    }
    return blocks.filter((it) => needed.has(it)).map((it) => it.code).join("\n");
  });
}

function declaredNames(code) {
  return [...code.matchAll(/^(?:async\s+)?(?:function\s*\*?|class|const|let|var)\s+([\w$]+)/gm)].map(([, name]) => name);
}

function mentions(code, name) {
  return new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
}
