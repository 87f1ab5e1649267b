// Bad input gets a clear error or a correct result: never a crash, never a partial output file.
//
//     node tests/run_bad_input.mjs [--build=DIR]
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute, inParallel } from "./support/process.mjs";
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

await inParallel([...files(), ...texts(), ...nesting()], emits);
await outputs();
await commandLine();
report.finish();

/**
 * `emit` of a file with this content ends with one of the codes and says the text. There is an output file exactly if it succeeded, and
 * nothing else is left. `content` may also be a function that puts the file into its folder.
 */
async function emits({ name, file, content, codes, said }) {
  const place = join(folder, name.replace(/\W+/g, "_"));
  mkdirSync(place);
  if (typeof content === "function") content(join(place, file));
  else if (content !== undefined) writeFileSync(join(place, file), content);
  const before = readdirSync(place).length;
  const { code, stdout, stderr } = await gen2cpp(["emit", file, "-o", "out.cpp"], { cwd: place });
  const written = existsSync(join(place, "out.cpp"));
  const left = readdirSync(place).length - (written ? 1 : 0);
  rmSync(place, { recursive: true });
  const wanted = [codes].flat();
  report.check(`bad input: ${name}: exit code`, wanted.includes(code), `${code} instead of ${wanted.join(" or ")}\n${String(stderr).slice(0, 500)}`);
  report.check(`bad input: ${name}: output file`, written === (code === done) && stdout.length === 0 && left === before);
  if (said) report.check(`bad input: ${name}: message`, code === done || said.test(String(stderr)), String(stderr).slice(0, 500));
}

function files() {
  const secret = { name: "an unreadable file", file: "secret.js", content: (path) => (writeFileSync(path, "1;\n"), chmodSync(path, 0)), codes: usage, said: /cannot read 'secret.js': Permission denied/ };
  return [
    { name: "a missing file", file: "missing.js", codes: usage, said: /cannot read 'missing.js': No such file or directory/ },
    { name: "a folder", file: ".", codes: usage, said: /cannot read '.': Is a directory/ },
    ...(process.getuid() === 0 ? [] : [secret]), // root reads everything
    { name: "a link to itself", file: "loop.js", content: (path) => symlinkSync("loop.js", path), codes: usage, said: /cannot read 'loop.js': Too many levels/ },
    { name: "an empty file", file: "empty.js", content: "", codes: done },
    { name: "a file with nothing in it", file: "blank.js", content: "\n \t\n// nothing", codes: done },
    { name: "a byte order mark", file: "bom.js", content: "\ufeffconsole.log(1);\n", codes: done },
    { name: "a hashbang", file: "hashbang.js", content: "#!/usr/bin/env node\nconsole.log(1);\n", codes: done },
    { name: "Windows line ends", file: "crlf.js", content: "let x = 1\r\nlet y = 2\r\nconsole.log(x, y)\r\n", codes: done },
  ];
}

function texts() {
  const bytes = (...list) => Buffer.from(list);
  const noText = [notJavaScript, usage];
  const tenMegabytes = "// a long file\n" + "let total = 0;\n" + "total += 1; // counting on and on, to make the file long\n".repeat(178_000);
  return [
    { name: "a binary file", file: "binary.js", content: Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) & 255)), codes: noText, said: /binary.js:1:\d+: error: / },
    { name: "an executable", file: "program.js", content: readFileSync(process.execPath).subarray(0, 1 << 20), codes: noText, said: /program.js:\d+:\d+: error: / },
    { name: "a NUL byte", file: "nul.js", content: "let x = 1;\0\n", codes: notJavaScript, said: /nul.js:1:11: error: .*\[J103\]/ },
    { name: "a file in Latin-1", file: "latin1.js", content: Buffer.from("let x = 'caf\xe9';\n", "latin1"), codes: usage, said: /latin1.js:1:13: error: .*\[J400\]/ },
    { name: "a file beyond 1 GiB", file: "huge.js", content: (path) => (writeFileSync(path, ""), truncateSync(path, 2 ** 30 + 1)), codes: usage, said: /huge.js:1:1: error: .*\[J402\]/ },
    { name: "a surrogate in UTF-8", file: "surrogate.js", content: bytes(0x27, 0xed, 0xa0, 0x80, 0x27), codes: usage, said: /surrogate.js:1:2: error: / },
    { name: "an overlong form", file: "overlong.js", content: bytes(0x27, 0xc0, 0xaf, 0x27), codes: usage, said: /overlong.js:1:2: error: / },
    { name: "a cut character", file: "cut.js", content: Buffer.from("let x = '\xe2\x82", "latin1"), codes: usage, said: /cut.js:1:10: error: / },
    { name: "a syntax error", file: "syntax.js", content: "function* g( {\n  yield 1;\n}\n", codes: notJavaScript, said: /syntax.js:\d+:\d+: error: [^]*\n +\d+ \| / },
    { name: "two errors", file: "two.js", content: "let a = ;\nlet a = 1;\n", codes: notJavaScript, said: /two.js:1:\d+: error: / },
    { name: "an error in a very long line", file: "long.js", content: "let x = [" + "1, ".repeat(40_000) + "1;\n", codes: notJavaScript, said: /^[^]{1,2000}$/ },
    { name: "terminal escapes", file: "escape.js", content: "let \x1b[31m = 1;\n", codes: notJavaScript, said: /^[^\x1b]*$/ },
    { name: "10 MB", file: "long.js", content: tenMegabytes, codes: [done, notSupported], said: /not supported/ },
    { name: "a string of 10 MB", file: "string.js", content: "let x = '" + "abcdefghij".repeat(1_000_000) + "';\n", codes: [done, notSupported], said: /not supported/ },
  ];
}

function nesting() {
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
    "element chains": "x" + "[0]".repeat(10_000) + ";\n",
    "optional chains": "x" + "?.a".repeat(10_000) + ";\n",
    "elements": deep("x[", "0", "]", 900),
    "tagged templates": "x" + "``".repeat(10_000) + ";\n",
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
  return Object.entries(programs).map(([name, content]) => ({
    name: `10,000 nested ${name}`,
    file: "nested.js",
    content,
    codes: [done, notJavaScript, notSupported],
    said: /nested.js:\d+:\d+: error: .*\[J(301|1\d\d)\]/,
  }));
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
