// Counting and showing results; every runner ends with the line "N passed, N failed".
import { writeSync } from "node:fs";

export class Report {
  passed = 0;
  failed = 0;

  pass() {
    this.passed++;
  }

  fail(name, detail = "") {
    this.failed++;
    const text = String(detail).trimEnd();
    print(`FAILED ${name}${text ? "\n" + text.replace(/^/gm, "    ") : ""}`);
  }

  check(name, condition, detail) {
    if (condition) this.pass();
    else this.fail(name, typeof detail === "function" ? detail() : detail);
  }

  /** Prints the closing line and sets the exit code. */
  finish() {
    print(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed ? 1 : 0;
  }
}

export function print(line) {
  writeSync(1, line + "\n");
}

/** The first lines in which two texts differ, with a little of what stands around them. */
export function difference(expected, actual, lines = 6) {
  const left = expected.split("\n");
  const right = actual.split("\n");
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  const show = (mark, list) => list.slice(start, start + lines).map((line) => `${mark} ${JSON.stringify(line).slice(1, -1)}`);
  return [`line ${start + 1}:`, ...show("-", left), ...show("+", right)].join("\n");
}
