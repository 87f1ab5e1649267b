// Bad input gets a clear error or a correct result: never a crash, never a partial output file.
//
//     node tests/run_bad_input.mjs [--build=DIR]
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "./support/process.mjs";
import { Report } from "./support/report.mjs";
import { parseOptions, toolchain } from "./support/toolchain.mjs";

const options = parseOptions(process.argv.slice(2));
const { tool, environment } = toolchain(options);
const report = new Report();
const folder = join(options.build, "bad_input");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const done = 0;
const notJavaScript = 1;
const usage = 2;
const notSupported = 3;

const write = (name, content) => writeFileSync(join(folder, name), content);
const gen2cpp = (args, more = {}) => execute(tool, args, { cwd: folder, timeout: 300_000, ...more, env: { ...environment, NO_COLOR: "1", ...more.env } });

await files();
await texts();
await nesting();
await outputs();
await commandLine();
report.finish();

/** `emit` of the file ends with the code and says the text; there is an output file exactly if it succeeded, and nothing else is left. */
async function emits(name, file, codes, said) {
  const before = readdirSync(folder).length;
  const { code, stdout, stderr } = await gen2cpp(["emit", file, "-o", "out.cpp"]);
  const written = existsSync(join(folder, "out.cpp"));
  rmSync(join(folder, "out.cpp"), { force: true });
  const wanted = [codes].flat();
  report.check(`bad input: ${name}: exit code`, wanted.includes(code), `${code} instead of ${wanted.join(" or ")}\n${String(stderr).slice(0, 500)}`);
  report.check(`bad input: ${name}: output file`, written === (code === done) && stdout.length === 0 && readdirSync(folder).length === before);
  if (said) report.check(`bad input: ${name}: message`, code === done || said.test(String(stderr)), String(stderr).slice(0, 500));
}

async function files() {
  await emits("a missing file", "missing.js", usage, /cannot read 'missing.js': No such file or directory/);
  await emits("a folder", ".", usage, /cannot read '.': Is a directory/);
  write("secret.js", "1;\n");
  chmodSync(join(folder, "secret.js"), 0);
  if (process.getuid() !== 0) await emits("an unreadable file", "secret.js", usage, /cannot read 'secret.js': Permission denied/);
  symlinkSync("loop.js", join(folder, "loop.js"));
  await emits("a link to itself", "loop.js", usage, /cannot read 'loop.js': Too many levels/);
  write("empty.js", "");
  await emits("an empty file", "empty.js", done);
  write("blank.js", "\n \t\n// nothing");
  await emits("a file with nothing in it", "blank.js", done);
  write("bom.js", "\ufeffconsole.log(1);\n");
  await emits("a byte order mark", "bom.js", done);
  write("hashbang.js", "#!/usr/bin/env node\nconsole.log(1);\n");
  await emits("a hashbang", "hashbang.js", done);
  write("crlf.js", "let x = 1\r\nlet y = 2\r\nconsole.log(x, y)\r\n");
  await emits("Windows line ends", "crlf.js", done);
}

async function texts() {
  write("binary.js", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) & 255)));
  await emits("a binary file", "binary.js", [notJavaScript, usage], /binary.js:1:\d+: error: /);
  write("program.js", readFileSync(tool));
  await emits("an executable", "program.js", [notJavaScript, usage], /program.js:\d+:\d+: error: /);
  write("nul.js", "let x = 1;\0\n");
  await emits("a NUL byte", "nul.js", [notJavaScript, usage], /nul.js:1:11: error: .*\[J401\]/);
  write("latin1.js", Buffer.from("let x = 'caf\xe9';\n", "latin1"));
  await emits("a file in Latin-1", "latin1.js", usage, /latin1.js:1:13: error: .*\[J400\]/);
  write("huge.js", "");
  truncateSync(join(folder, "huge.js"), 2 ** 30 + 1);
  await emits("a file beyond 1 GiB", "huge.js", usage, /huge.js:1:1: error: .*\[J402\]/);
  rmSync(join(folder, "huge.js"));
  write("surrogate.js", Buffer.from([0x27, 0xed, 0xa0, 0x80, 0x27]));
  await emits("a surrogate in UTF-8", "surrogate.js", usage, /surrogate.js:1:2: error: /);
  write("overlong.js", Buffer.from([0x27, 0xc0, 0xaf, 0x27]));
  await emits("an overlong form", "overlong.js", usage, /overlong.js:1:2: error: /);
  write("cut.js", Buffer.from("let x = '\xe2\x82", "latin1"));
  await emits("a cut character", "cut.js", usage, /cut.js:1:10: error: /);
  write("syntax.js", "function* g( {\n  yield 1;\n}\n");
  await emits("a syntax error", "syntax.js", notJavaScript, /syntax.js:\d+:\d+: error: [^]*\n +\d+ \| /);
  write("two.js", "let a = ;\nlet a = 1;\n");
  await emits("two errors", "two.js", notJavaScript, /two.js:1:\d+: error: /);
  write("long_line.js", "let x = [" + "1, ".repeat(40_000) + "1;\n");
  await emits("an error in a very long line", "long_line.js", notJavaScript, /^[^]{1,2000}$/);
  write("escape.js", "let \x1b[31m = 1;\n");
  await emits("terminal escapes", "escape.js", notJavaScript, /^[^\x1b]*$/);
  write("ten_megabytes.js", "// " + "x".repeat(77) + "\n" + ("let total = 0;\n" + "total += 1; // counting on and on, to make the file long\n".repeat(178_000)));
  await emits("10 MB", "ten_megabytes.js", [done, notSupported], /not supported/);
  write("ten_megabytes_string.js", "let x = '" + "abcdefghij".repeat(1_000_000) + "';\n");
  await emits("a string of 10 MB", "ten_megabytes_string.js", [done, notSupported], /not supported/);
}

async function nesting() {
  const deep = (open, middle, close, count = 10_000) => open.repeat(count) + middle + close.repeat(count) + "\n";
  const programs = {
    "parentheses": "let x = " + deep("(", "1", ")"),
    "arrays": "let x = " + deep("[", "", "]"),
    "objects": "let x = " + deep("{a:", "1", "}"),
    "blocks": deep("{", "", "}"),
    "ifs": deep("if (1) ", ";", ""),
    "else ifs": deep("if (1) ; else ", ";", ""),
    "loops": deep("for (;;) ", "break;", ""),
    "functions": deep("function f() {", "", "}"),
    "arrow functions": "let f = " + deep("() => ", "1", ""),
    "generators": deep("function* f() {", "yield 1;", "}"),
    "calls": deep("f(", "", ")"),
    "member chains": "x" + ".a".repeat(10_000) + ";\n",
    "call chains": "x" + "()".repeat(10_000) + ";\n",
    "sums": "let x = 1" + " + 1".repeat(10_000) + ";\n",
    "powers": "let x = 1" + " ** 1".repeat(10_000) + ";\n",
    "logical operators": "let x = 1" + " && 1".repeat(10_000) + ";\n",
    "conditions": "let x = " + "1 ? 1 : ".repeat(10_000) + "1;\n",
    "commas": "x" + ", x".repeat(10_000) + ";\n",
    "assignments": "x" + " = x".repeat(10_000) + ";\n",
    "unary operators": "let x = " + "!".repeat(10_000) + "1;\n",
    "templates": "let x = " + deep("`${", "1", "}`"),
    "patterns": "let " + deep("[", "a", "]").trim() + " = 1;\n",
    "yields": "function* g() { " + "yield ".repeat(10_000) + "1; }\n",
    "tries": deep("try {", "", "} finally { }"),
    "labels": Array.from({ length: 10_000 }, (_, i) => `l${i}: `).join("") + ";\n",
    "classes": deep("class A { static {", "", "} }"),
    "unclosed brackets": "[".repeat(10_000),
    "unclosed braces": "{".repeat(10_000),
    "unclosed templates": "`${".repeat(10_000),
    "regular expression groups": "let x = /" + "(".repeat(10_000) + ")".repeat(10_000) + "/;\n",
  };
  for (const [name, text] of Object.entries(programs)) {
    write("nested.js", text);
    await emits(`10,000 nested ${name}`, "nested.js", [done, notJavaScript, notSupported], /nested.js:\d+:\d+: error: .*\[J(301|1\d\d)\]/);
  }
}

async function outputs() {
  write("good.js", "console.log(1);\n");
  write("bad.js", "let = ;\n");
  write("kept.cpp", "what was there\n");
  const kept = () => readFileSync(join(folder, "kept.cpp"), "utf8") === "what was there\n";
  await gen2cpp(["emit", "bad.js", "-o", "kept.cpp"]);
  report.check("bad input: a refused program leaves the old output", kept());
  const header = await gen2cpp(["emit", "good.js", "-o", "kept.cpp", "--header", "no/such/folder.hpp"]);
  report.check("bad input: with one output missing, none is written", header.code === usage && kept());
  const nowhere = await gen2cpp(["emit", "good.js", "-o", "no/such/folder.cpp"]);
  report.check("bad input: an output that cannot be written", nowhere.code === usage && /cannot write 'no\/such\/folder.cpp': No such file/.test(String(nowhere.stderr)));
  const overFolder = await gen2cpp(["emit", "good.js", "-o", "."]);
  report.check("bad input: an output that is a folder", overFolder.code === usage);
  const full = await gen2cpp(["emit", "good.js", "-o", "/dev/full"]);
  report.check("bad input: a full disk", full.code === usage && /No space left/.test(String(full.stderr)));
  const stdin = await gen2cpp(["emit", "-"], { input: "console.log(1);\n" });
  report.check("bad input: stdin is read", stdin.code === done && stdin.stdout.length > 0);
  const badStdin = await gen2cpp(["emit", "-"], { input: "let = ;\n" });
  report.check("bad input: stdin is named", badStdin.code === notJavaScript && /^<stdin>:1:\d+: error: /.test(String(badStdin.stderr)) && badStdin.stdout.length === 0);
  report.check("bad input: nothing temporary is left", !readdirSync(folder).some((name) => /\.\w{6}$/.test(name) && name.includes("cpp.")));
}

async function commandLine() {
  for (const args of [[], ["emit"], ["frobnicate"], ["emit", "good.js", "--no-such-option"], ["emit", "good.js", "--goal=sloppy"], ["run"], ["build", "good.js"], ["explain", "J999"], ["inspect", "good.js", "--stage=none"], ["emit", "good.js", "--depfile", "d"]]) {
    const { code, stdout, stderr } = await gen2cpp(args);
    report.check(`bad input: gen2cpp ${args.join(" ")}`, code === usage && stderr.length > 0 && stdout.length === 0, `exit code ${code}`);
  }
  for (const args of [["--help"], ["emit", "--help"], ["--version"], ["explain"], ["explain", "J300"]]) {
    const { code, stdout } = await gen2cpp(args);
    report.check(`bad input: gen2cpp ${args.join(" ")}`, code === done && stdout.length > 0, `exit code ${code}`);
  }
  write("module.js", "import { x } from 'y';\n");
  const imports = await gen2cpp(["emit", "module.js", "--goal=script"]);
  report.check("bad input: import in a script", imports.code === notJavaScript && /\[J220\]/.test(String(imports.stderr)), String(imports.stderr));
  const meta = await gen2cpp(["emit", "-", "--goal=script"], { input: "import.meta;\n" });
  report.check("bad input: import.meta in a script", meta.code === notJavaScript && /\[J205\]/.test(String(meta.stderr)), String(meta.stderr));
  write("package.json", '{ "name": "x", "nested": { "type": "module" }, "type" : "commonjs" }');
  const inPackage = await gen2cpp(["emit", "module.js"]);
  report.check("bad input: import in a CommonJS package", /\[J220\]/.test(String(inPackage.stderr)), String(inPackage.stderr));
  rmSync(join(folder, "package.json"));
  const noCompiler = await gen2cpp(["run", "good.js"], { env: { CXX: "no-such-compiler", XDG_CACHE_HOME: join(folder, "cache") } });
  report.check("bad input: no C++ compiler", noCompiler.code === usage && /cannot run the C\+\+ compiler 'no-such-compiler'/.test(String(noCompiler.stderr)), String(noCompiler.stderr));
  const json = await gen2cpp(["emit", "bad.js", "--diagnostics-format=json"]);
  const parsed = JSON.parse(String(json.stderr) || "null");
  report.check("bad input: diagnostics in JSON", json.code === notJavaScript && parsed?.version === 1 && parsed.diagnostics[0].file === "bad.js" && parsed.diagnostics[0].start.line === 1);
  const colored = await gen2cpp(["emit", "bad.js", "--color=always"]);
  report.check("bad input: colors when they are asked for", String(colored.stderr).includes("\x1b["));
}
