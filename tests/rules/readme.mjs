// The README does what it says. Its fenced blocks are tied to the tool by a comment in the line above:
//
//     <!-- file: NAME -->             the block is this file; files are collected in a scratch folder
//     <!-- output: NAME -->           the block is what `gen2cpp run NAME` prints (NAME in the scratch folder)
//     <!-- part of: emit NAME -->     the block stands, line for line, in what `gen2cpp emit NAME` prints
//     <!-- prints: ARGS -->           the block is what `gen2cpp ARGS` prints on stdout and stderr
//     <!-- program with: NAME -->     the block is a C++ program that uses NAME as a library; it ends with exit code 0
//     <!-- not run: WHY -->           the block is not held to anything
//
// In `sh` blocks without a comment every line has to be a call of ./gen2cpp that succeeds; a `js`, `cpp` or `cmake` block needs a comment.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../support/process.mjs";
import { difference } from "../support/report.mjs";
import { root, toolchain } from "../support/toolchain.mjs";

export async function checkReadme(report, options) {
  const path = join(root, "README.md");
  if (!existsSync(path)) return report.fail("readme: there is no README.md");
  const tools = toolchain(options);
  const scratch = join(options.build, "readme");
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const block of blocksOf(readFileSync(path, "utf8"))) await checkBlock(report, block, { tools, scratch });
}

function blocksOf(text) {
  return [...text.matchAll(/(?:^<!-- ([\w ]+): (.*?) -->\n)?^```(\w*)\n([^]*?)^```$/gm)].map(([whole, marker, argument, language, content], number) => ({
    name: `readme: block ${number + 1} (${language || "plain"}${marker ? `, ${marker}: ${argument}` : ""})`,
    marker,
    argument,
    language,
    content,
  }));
}

async function checkBlock(report, { name, marker, argument, language, content }, { tools, scratch }) {
  const gen2cpp = (args, cwd) => execute(tools.tool, args, { cwd, env: tools.environment, timeout: 120_000 });
  const words = (argument ?? "").split(" ").filter(Boolean);
  if (marker === "not run") return;
  if (marker === "file") {
    writeFileSync(join(scratch, argument), content);
    report.pass();
  } else if (marker === "output") {
    const { stdout, stderr } = await gen2cpp(["run", argument], scratch);
    report.check(name, stdout.toString("utf8") === content, () => difference(content, stdout + stderr));
  } else if (marker === "part of") {
    const { stdout, stderr } = await gen2cpp(words, scratch);
    report.check(name, stdout.toString("utf8").includes(content), () => difference(content, stdout + stderr));
  } else if (marker === "prints") {
    const { stdout, stderr } = await gen2cpp(words, scratch);
    report.check(name, stdout.toString("utf8") + stderr === content, () => difference(content, stdout + stderr));
  } else if (marker === "program with") {
    report.check(name, ...(await runProgram(content, argument, tools, scratch, gen2cpp)));
  } else if (language === "sh") {
    for (const line of content.split("\n").filter((it) => it && !it.startsWith("#"))) {
      const [command, ...args] = line.replace(/\s+#.*$/, "").split(/\s+/);
      const ran = command === "./gen2cpp" ? await gen2cpp(args, root) : null;
      report.check(`${name}: ${line}`, ran?.code === 0, ran ? String(ran.stderr) : "only calls of ./gen2cpp are run; say `not run: WHY` above the block");
    }
  } else if (["js", "cpp", "cmake"].includes(language)) {
    report.fail(name, "no comment above it ties it to the tool");
  }
}

/** Whether the C++ program compiles with the library, without a warning, and ends well; and what it said if not. */
async function runProgram(content, library, tools, scratch, gen2cpp) {
  const stem = library.replace(/\.m?js$/, "");
  writeFileSync(join(scratch, "program.cpp"), content);
  const translated = await gen2cpp(["emit", library, "-o", `${stem}.cpp`, "--header", `${stem}.hpp`], scratch);
  if (translated.code !== 0) return [false, String(translated.stderr)];
  const [compiler, ...rest] = tools.linker;
  const args = [...rest, ...tools.flags, "-isystem", tools.include, "program.cpp", `${stem}.cpp`, tools.runtime, ...tools.libraries, "-o", "program"];
  const compiled = await execute(compiler, args, { cwd: scratch, timeout: 300_000 });
  if (compiled.code !== 0) return [false, String(compiled.stderr).slice(0, 3000)];
  const { code, stdout, stderr } = await execute(join(scratch, "program"), [], { env: tools.environment });
  return [code === 0, `exit code ${code}\n${stdout}${stderr}`];
}
