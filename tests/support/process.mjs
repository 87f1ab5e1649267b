// Child processes for the test runners.
import { spawn } from "node:child_process";
import { availableParallelism, cpus } from "node:os";

export const processors = availableParallelism ? availableParallelism() : cpus().length;

/** Runs a command to its end: { code, stdout, stderr } with texts as Buffers. A signal counts as 128 plus its number. */
export function execute(command, args, { cwd, env, input, timeout = 60_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    const stdout = [];
    const stderr = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, timeout);
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.stdin.on("error", () => {}); // the program may end before it has read everything
    child.stdin.end(input ?? "");
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 127, stdout: Buffer.from(""), stderr: Buffer.from(String(error)) });
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (timedOut) stderr.push(Buffer.from(`\nended after ${timeout / 1000} s without an end\n`));
      resolve({ code: code ?? (timedOut ? 124 : 128 + (signalNumbers[signal] ?? 0)), stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
    });
  });
}

const signalNumbers = { SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGPIPE: 13, SIGTERM: 15 };

/** Applies an async function to every item, as many at a time as there are processors. */
export async function inParallel(items, work, width = processors) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
