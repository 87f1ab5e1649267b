// The examples that `gen2cpp explain` shows: the wrong program gets the diagnostic, the mended one none.
//
//     node tests/run_examples.mjs [--build=DIR]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, inParallel } from "./support/process.mjs";
import { Report } from "./support/report.mjs";
import { parseOptions, root, toolchain } from "./support/toolchain.mjs";

const options = parseOptions(process.argv.slice(2));
const { tool, environment } = toolchain(options);
const report = new Report();

const registry = readFileSync(join(root, "transpiler/diagnostics/diagnostics.def"), "utf8");
const codes = new Map([...registry.matchAll(/^DIAGNOSTIC\((\w+), "(\w+)"/gm)].map(([, kind, code]) => [kind, code]));
const literal = String.raw`("(?:[^"\\]|\\.)*")`;
const examples = [...readFileSync(join(root, "transpiler/driver/examples.def"), "utf8").matchAll(new RegExp(String.raw`^EXAMPLE\((\w+), ${literal}, ${literal}\)`, "gm"))];
report.check("examples: there are some", examples.length > 0);

await inParallel(examples, async ([, kind, wrong, mended]) => {
  const first = await diagnosticsOf(JSON.parse(wrong));
  report.check(`example of ${kind}`, first.includes(codes.get(kind)), `${wrong} gets ${first.join(" ") || "no diagnostic"} instead of ${codes.get(kind)}`);
  if (mended === '""') return;
  const second = await diagnosticsOf(JSON.parse(mended));
  report.check(`mended example of ${kind}`, second.length === 0, `${mended} gets ${second.join(" ")}`);
});
report.finish();

async function diagnosticsOf(text) {
  const { code, stderr } = await execute(tool, ["emit", "--diagnostics-format=json", "-"], { input: text, env: environment });
  if (stderr.length === 0) return code === 0 ? [] : [`exit code ${code}`];
  try {
    return JSON.parse(String(stderr)).diagnostics.map((it) => it.code);
  } catch {
    return [String(stderr)];
  }
}
