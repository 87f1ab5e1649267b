// How big things are: generated C++ against its source, and executables without symbols.
import { readFileSync, rmSync, statSync } from "node:fs";
import { call } from "./workshop.mjs";

export function measureSizes(workshop, source) {
  try {
    const [executable] = workshop.prepare("gen2cpp", source);
    const stripped = `${executable}.stripped`;
    call("strip", ["-o", stripped, executable]);
    const size = statSync(stripped).size;
    rmSync(stripped);
    return { executable: size, generated: bytesOf(workshop.emit(source)), source: bytesOf(readFileSync(source, "utf8")) };
  } catch (error) {
    return { error: error.message };
  }
}

/** Bytes without directives and blank lines. */
function bytesOf(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return Buffer.byteLength(lines.join("\n"));
}
