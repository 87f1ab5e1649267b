// Nothing in the repository tells where it was written: no paths of a machine, no registry addresses, no lockfile addresses.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gitFiles, root } from "../support/toolchain.mjs";

export function checkWorkplace(report) {
  const parent = dirname(root.replace(/\/$/, ""));
  const patterns = [/\/home\/\w+/, /\/Users\/\w+/, /https?:\/\/registry\./, /\bC:\\\\/];
  for (const file of gitFiles().filter((name) => name !== "tests/rules/workplace.mjs")) {
    const text = readFileSync(join(root, file), "utf8");
    const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean) ?? (parent.length > 4 && text.includes(parent + "/") ? parent : null);
    report.check(`workplace: ${file}`, !found, `contains ${found}`);
    if (file.endsWith("package-lock.json")) report.check(`workplace: ${file} records no addresses`, !text.includes('"resolved"'));
  }
}
