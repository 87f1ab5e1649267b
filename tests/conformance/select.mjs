// Which tests of test262 are measured, by path, front matter and the names a test uses:
//
//     A        generators: objects, functions, expressions, statements, methods, `yield`
//     B        what generators touch: for...of, destructuring, spread, iterator helpers, the statements a body is made of
//     C        asynchronous: async functions and generators, for await, promises
//     D        the rest of test/language
//     early    programs that must be refused
//     modules  what needs a module
//
// Everything else is left out for a reason that `reasonToLeaveOut` names. The same checkout always gives the same selection.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOnly } from "./code_only.mjs";
import { frontMatter } from "./front_matter.mjs";

/** All tests of a checkout that belong to a tier: { path, tier, leftOut, meta, text }; leftOut is null or a reason. */
export function* tests(checkout) {
  for (const top of ["annexB", "built-ins", "language"])
    for (const path of filesBelow(join(checkout, "test"), top)) {
      const text = readFileSync(join(checkout, "test", path), "utf8");
      const meta = frontMatter(text);
      const code = codeOnly(text);
      const tier = tierOf(path.replace(/^annexB\//, ""), meta, code);
      if (tier) yield { path, tier, leftOut: reasonToLeaveOut(path, meta, code), meta, text };
    }
}

/** The tests of one list: "A" to "D", "early" or "modules". */
export function select(checkout, list) {
  const wanted = (test) => (test.leftOut === null ? test.tier === list : test.leftOut === list);
  return [...tests(checkout)].filter(wanted);
}

/** A test passes only if each of its variants does. */
export function variantsOf({ flags }) {
  if (flags.includes("module")) return ["module"];
  if (flags.includes("raw")) return ["raw"];
  if (flags.includes("onlyStrict")) return ["strict"];
  if (flags.includes("noStrict")) return ["sloppy"];
  return ["sloppy", "strict"];
}

/** Where a test is counted in reports. */
export function groupOf(path) {
  const parts = path.replace(/^annexB\//, "").split("/");
  if (parts[0] === "built-ins") return parts.slice(0, 2).join("/");
  const group = parts.slice(0, parts.length > 3 ? 3 : 2).join("/");
  const detail = parts.slice(3, -1).find((part) => part === "dstr" || part === "elements");
  return detail ? `${group}/${detail}` : group;
}

/** Paths of the tests in a folder of a checkout, relative to its folder `test`. */
export function* filesBelow(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (path.endsWith(".js") && !entry.name.includes("_FIXTURE")) yield path;
  }
}

// --- tiers ---

const folder = (prefix, names) => new RegExp(`^${prefix}/(?:${names.split(" ").join("|")})/`);
const generatorFolders = [
  folder("built-ins", "GeneratorPrototype GeneratorFunction"),
  folder("language/(?:expressions|statements)", "generators"),
  folder("language/expressions", "yield"),
];
const asyncBuiltins = folder(
  "built-ins",
  "Promise AsyncFunction AsyncGeneratorFunction AsyncGeneratorPrototype AsyncFromSyncIteratorPrototype AsyncIteratorPrototype Array/fromAsync",
);
const iterationBuiltins = folder(
  "built-ins",
  "Iterator ArrayIteratorPrototype MapIteratorPrototype SetIteratorPrototype StringIteratorPrototype RegExpStringIteratorPrototype Array/from",
);
const bodyStatements = folder(
  "language/statements",
  "block break class const continue do-while empty expression for for-in for-of function if labeled let return switch throw try variable while",
);
const nearbyLanguage = folder("language", "arguments-object block-scope computed-property-names destructuring rest-parameters");
const promiseCombinators = /^built-ins\/Promise\/(?:all|any|race)/;
const asyncFeatures = ["async-iteration", "async-functions", "top-level-await", "Symbol.asyncIterator"];

function tierOf(path, meta, code) {
  if (generatorFolders.some((pattern) => pattern.test(path))) return "A";
  if (path.startsWith("language/")) return languageTier(path, meta, code);
  if (path.startsWith("built-ins/")) return builtinTier(path, meta, code);
  return null;
}

function languageTier(path, meta, code) {
  const isAsync = /async|await/i.test(path) || meta.flags.includes("async") || meta.features.some((feature) => asyncFeatures.includes(feature));
  if (isAsync) return "C";
  if (folder("language", "expressions statements arguments-object").test(path) && namesGenerators(path)) {
    const isFieldLayout = path.includes("/class/elements/") && !/gen-private-method|gen-meth/.test(path);
    return isFieldLayout ? "B" : "A";
  }
  const isNear = bodyStatements.test(path) || nearbyLanguage.test(path) || /\/(?:dstr|destructuring)\//.test(path);
  return isNear || usesGenerators(meta, code) ? "B" : "D";
}

function builtinTier(path, meta, code) {
  if (iterationBuiltins.test(path)) return "B";
  const isDriven = usesGenerators(meta, code);
  if (asyncBuiltins.test(path)) return isDriven && promiseCombinators.test(path) && !meta.flags.includes("async") ? "B" : "C";
  return isDriven && !meta.features.includes("async-iteration") ? "B" : null; // other builtins are outside
}

/** Whether a part of the path between separators is gen, generator or generators. */
function namesGenerators(path) {
  return path.slice("language".length).split(/[-_/.]/).some((part, index, parts) => /^(?:gen|generators?)$/.test(part) && index < parts.length - 1);
}

function usesGenerators(meta, code) {
  return meta.features.includes("generators") || /(?<!\basync\s{0,9})\bfunction\s*\*/.test(code);
}

// --- what is left out ---

// Features that are no part of ECMAScript 2025: proposals, other standards, and what was finished later.
const laterFeatures = new Set([
  ..."legacy-regexp ShadowRealm decorators source-phase-imports source-phase-imports-module-source import-defer export-defer import-text".split(" "),
  ..."import-bytes immutable-arraybuffer nonextensible-applies-to-private await-dictionary error-stack-accessor".split(" "),
  ..."Iterator.prototype.join iterator-chunking iterator-includes joint-iteration Temporal canonical-tz intl-normative-optional".split(" "),
  ..."Atomics.pause Array.fromAsync Error.isError Math.sumPrecise uint8array-base64 upsert iterator-sequencing".split(" "),
  ..."json-parse-with-source explicit-resource-management".split(" "),
]);
const isLater = (feature) => laterFeatures.has(feature) || /^Intl[.-]/.test(feature);

const moduleFeatures = ["dynamic-import", "import.meta", "import-attributes", "json-modules"];
const sharedMemoryFeatures = ["SharedArrayBuffer", "Atomics", "Atomics.waitAsync"];
const collectorFeatures = ["IsHTMLDDA", "host-gc-required", "FinalizationRegistry"];
const evalIncludes = ["fnGlobalObject.js", "wellKnownIntrinsicObjects.js", "resizableArrayBufferUtils.js"];

/** The first reason that applies, or null. */
function reasonToLeaveOut(path, { flags, features, includes, negative }, code) {
  const hasOne = (list) => features.some((feature) => list.includes(feature));
  if (path.startsWith("annexB/")) return "annexB";
  if (features.some(isLater)) return "not-es2025";
  if (flags.includes("module") || hasOne(moduleFeatures) || folder("language", "module-code import export").test(path)) return "modules";
  if (negative?.phase === "parse" || negative?.phase === "early") return "early";
  if (hasOne(["tail-call-optimization"])) return "tail calls";
  if (hasOne(["cross-realm"]) || /\bcreateRealm\b/.test(code)) return "realms";
  if (hasOne(sharedMemoryFeatures) || flags.some((flag) => flag.startsWith("CanBlock")) || /\b(?:SharedArrayBuffer|Atomics)\b|\$262\s*\.\s*agent\b/.test(code)) return "agents";
  if (hasOne(collectorFeatures) || /\$262\s*\.\s*(?:gc|IsHTMLDDA|AbstractModuleSource)\b/.test(code)) return "host";
  if (hasOne(["caller", "__getter__", "__setter__"])) return "annexB";
  if (/(?<![\w$.])with\s*\(/.test(code)) return "with";
  if (path.startsWith("language/eval-code/") || callsEval(code)) return "eval";
  if (includes.some((name) => evalIncludes.includes(name))) return "eval";
  if (makesFunctionsFromText(path, code)) return "function constructors";
  if (includes.includes("detachArrayBuffer.js") || /\bdetachArrayBuffer\b/.test(code)) return "host";
  return null;
}

/** A call of eval: direct, indirect or through another name. That the name is mentioned is no reason. */
function callsEval(code) {
  const withoutDeclarations = code.replace(/\bfunction\s*\*?\s*eval\s*\(/g, "function (");
  if (/(?<![\w$])evalScript\b/.test(code) || /(?<![\w$])eval\s*(?:\?\.)?\s*\(/.test(withoutDeclarations)) return true;
  if (/(?<![\w$.])eval\s*\)\s*[(;]/.test(code)) return true;
  return /[=(,:]\s*eval\s*[;,]/.test(code) && !/\beval\s*=[^=]/.test(code);
}

// The constructor is reached in a way that no pattern shows.
const functionsFromTextElsewhere = ["built-ins/Object/seal/seal-generatorfunction.js", "language/comments/hashbang/function-constructor.js"];

function makesFunctionsFromText(path, code) {
  const constructor = "(?:Async)?(?:Generator)?Function";
  const patterns = [
    `(?<![\\w$.])${constructor}\\s*\\(`,
    `\\bnew\\s+(?:\\w+\\.)*${constructor}(?![\\w$.])`,
    "\\bFunction\\s*\\.\\s*(?:call|apply|bind)\\s*\\(",
    `\\bReflect\\s*\\.\\s*construct\\s*\\(\\s*${constructor}\\b`,
    `\\bextends\\s+${constructor}(?![\\w$])`,
  ];
  if (patterns.some((pattern) => new RegExp(pattern).test(code))) return true;
  const callsConstructorOf = /\.\s*constructor\s*\(\s*(?:""|`|\))/.test(code) && /Function/.test(code);
  return callsConstructorOf || functionsFromTextElsewhere.includes(path);
}
