// How much memory the translation of a large file takes.
//
//     node tests/run_translation.mjs [--build=DIR]
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programs } from "../bench/support/catalogue.mjs";
import { mixedGenerators } from "../bench/support/written.mjs";
import { Report } from "./support/report.mjs";
import { parseOptions, toolchain } from "./support/toolchain.mjs";

const most = 29; // times the size of the file, with the tool itself
const size = 1_000_000;

const options = parseOptions(process.argv.slice(2));
const report = new Report();
const scratch = mkdtempSync(join(tmpdir(), "gen2cpp-translation-"));
try {
  const source = join(scratch, "mixed.js");
  writeFileSync(source, mixedGenerators(programs.map((program) => readFileSync(program.source, "utf8")), size));
  const { code, peak } = await measure(toolchain(options).tool, ["emit", source, "-o", join(scratch, "mixed.cpp")]);
  report.check("translation: 1 MB of generators", code === 0, `exit code ${code}`);
  if (!/-fsanitize/.test(options.cxxflags)) // the sanitizers' own memory counts for nothing
    report.check("translation: its memory", peak > 0 && peak <= most * size, `${(peak / size).toFixed(1)} times the size of the file, at most ${most} are allowed`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
report.finish();

/** The peak is looked up again and again: it stays while the process prints, which is when it is reached. */
function measure(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
    let peak = 0;
    const timer = setInterval(() => {
      try {
        peak = Math.max(peak, 1024 * Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "latin1"))?.[1] ?? 0));
      } catch {} // it has ended
    }, 5);
    child.on("close", (code) => {
      clearInterval(timer);
      resolve({ code, peak });
    });
  });
}
