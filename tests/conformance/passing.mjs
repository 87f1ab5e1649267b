// The tests that pass, tier by tier: tests/conformance/passing/TIER.txt says of which commit of the suite, how many there are, and the few that
// do not pass, one path a line. All others of the tier must.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../support/toolchain.mjs";

const fileOf = (tier) => join(root, "tests/conformance/passing", `${tier}.txt`);

/** { commit, exceptions } of a tier, or null. */
export function readPassing(tier) {
  if (!existsSync(fileOf(tier))) return null;
  const lines = readFileSync(fileOf(tier), "utf8").split("\n").filter((line) => line !== "");
  return { commit: /test262 (\w+)/.exec(lines[0])[1], exceptions: new Set(lines.filter((line) => !line.startsWith("#"))) };
}

/** Writes the list anew; tests that were not run keep what was known of them. `results`: path -> { status }. */
export function writePassing(tier, commit, paths, results) {
  const known = readPassing(tier)?.exceptions ?? new Set();
  const isException = (path) => (results.has(path) ? results.get(path).status !== "passed" : known.has(path));
  const exceptions = paths.filter(isException).sort();
  const heading = `# test262 ${commit}, tier ${tier}: ${paths.length - exceptions.length} of ${paths.length} pass${exceptions.length ? ", all but these" : ""}`;
  mkdirSync(dirname(fileOf(tier)), { recursive: true });
  writeFileSync(fileOf(tier), [heading, ...exceptions, ""].join("\n"));
}
