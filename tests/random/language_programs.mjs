// Random programs of the whole language: functions, generators, classes and what drives them; what they print holds their order of evaluation, their messages and how values are shown.
import { Choices } from "./choices.mjs";
import { LanguageStatements } from "./language_statements.mjs";
import { expression, list, statement } from "./tree.mjs";

const prelude = `let budget = 250;
const log = (...all) => { if (budget-- > 0) console.log(...all); return all[0]; };
// What V8 says of operands that cannot be iterated or destructured depends on what else is in the function.
const message = (text) => (/is not iterable/.test(text) ? 'not iterable' : /^Cannot (destructure|read)/.test(text) ? 'no property' : text);
const show = (error) => (error instanceof Error ? error.name + ': ' + message(error.message) : error);
const fs = [];
const tag = (strings, ...values) => strings.raw.join('_') + values.map((each) => typeof each).join();
const guarded = (f) => { try { log('gives', f()); } catch (e) { log('throws', show(e)); } };
function* numbers(n = 2) { try { for (let i = 0; i < n && i < 5; i++) log('sent', yield i); return 'all'; } finally { log('numbers end'); } }
const watched = (items, end) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next(...sent) { log('next', ...sent); return i < items?.length ? { value: items[i++], done: false } : { value: 'last', done: true }; },
      ...(end > 0 ? { return(value) { log('return', value); if (end === 1) throw 'thrown by return'; return end === 2 ? 1 : { value: 'returned', done: end === 3 }; } } : {}),
      ...(end > 2 ? { throw(error) { log('throw', show(error)); return { value: 'took', done: end === 3 }; } } : {}),
    };
  },
});
`;

class LanguagePrograms extends LanguageStatements {
  constructor(seed) {
    super();
    this.choose = new Choices(seed + 77_000_000);
    this.names = 0;
    this.classes = [];
    const feature = (probability) => Number(this.choose.chance(probability));
    this.has = { big: feature(0.15), symbols: feature(0.2), collections: feature(0.3), holes: feature(0.2), patches: feature(0.2) };
    this.surprise = this.choose.of([0, 0.02, 0.05]);
    this.isStrict = this.choose.chance(0.4);
    this.scope = { outer: null, variables: [], function: null, labels: [], depth: 0, inLoop: false };
  }

  program() {
    const { choose } = this;
    const parts = [statement`${this.isStrict ? "'use strict';\n" : ""}${prelude}`];
    for (let i = choose.between(3, 7); i > 0; i--) parts.push(...[this.piece()].flat());
    for (let i = choose.between(3, 8); i > 0; i--) parts.push(this.driver());
    parts.push(statement`for (const f of fs.slice(0, 40)) guarded(f);`);
    return list(parts);
  }

  piece() {
    this.room = 22;
    return this.choose.weighted([
      [4, () => this.generator()],
      [2, () => this.function()],
      [2, () => this.class()],
      [2, () => this.plain()],
      [1, () => this.guardedBlock()],
    ])();
  }

  guardedBlock() {
    return statement`try ${this.inner(4)} catch (e) { log('top', show(e)); }`;
  }

  plain() {
    const kind = this.someKind();
    const value = this.of(kind, 2);
    const name = this.name("v");
    this.declare(name, kind);
    return statement`let ${name}; try { ${name} = ${value}; } catch (e) { log(show(e)); }`;
  }

  // --- functions ---

  /** Parameters and body; `self` says what the function is. */
  parametersAndBody(self, size) {
    const { choose } = this;
    const { names, leaf } = this.newNames();
    const outer = this.scope;
    this.scope = { outer, variables: [], function: null, labels: [], depth: 0, inLoop: false };
    const parameters = Array.from({ length: choose.between(0, 3) }, () => {
      const parameter = choose.chance(0.15) ? this.pattern(1, leaf) : leaf();
      const made = choose.chance(0.25) || parameter.isPattern ? expression`${parameter} = ${this.of(parameter.isPattern ?? this.someKind(), 1)}` : parameter;
      for (const each of names) if (!this.scope.variables.some(({ name }) => name === each.parts[0])) this.declare(each.parts[0], "any");
      return made;
    });
    const isSimple = parameters.every((each) => names.includes(each));
    if (choose.chance(0.15)) parameters.push(expression`...${leaf()}`);
    const declare = () => names.forEach((each) => this.declare(each.parts[0], "any"));
    this.scope = outer;
    const body = this.inner(size, declare, { function: { ...self, hasParameters: parameters.length > 0 && isSimple }, labels: [], depth: 1, inLoop: false });
    return [expression`${parameters}`, body];
  }

  function() {
    const { choose } = this;
    const name = this.name("f");
    const isArrow = choose.chance(0.4);
    const [parameters, body] = this.parametersAndBody({ isGenerator: false, isArrow }, 5);
    this.scope = { ...this.scope, function: null };
    body.parts.push(statement`return ${this.inFunction(() => this.of(this.someKind(), 2))};`);
    this.declare(name, "fun", true);
    return isArrow ? statement`const ${name} = (${parameters}) => ${body};` : statement`function ${name}(${parameters}) ${body}`;
  }

  generator() {
    const { choose } = this;
    const name = this.name("g");
    const [parameters, body] = this.parametersAndBody({ isGenerator: true }, 7);
    if (choose.chance(0.5)) body.parts.push(statement`return ${this.inFunction(() => this.of(this.someKind(), 1))};`);
    this.declare(name, "maker", true);
    return choose.weighted([
      [4, () => statement`function* ${name}(${parameters}) ${body}`],
      [1, () => statement`const ${name} = function* (${parameters}) ${body};`],
      [1, () => statement`const { ${name} } = { *${name}(${parameters}) ${body} };`],
      [0.6, () => this.reentering(name, parameters, body)],
    ])();
  }

  /** A generator that somebody else resumes while it runs. */
  reentering(name, parameters, body) {
    const self = this.name("self");
    body.parts.unshift(statement`guarded(() => ${self}.${this.choose.of(["next()", "return(1)", "throw(2)"])});`);
    return [statement`let ${self};`, statement`const ${name} = (...all) => (${self} = (function* (${parameters}) ${body})(...all));`];
  }

  // --- classes ---

  class() {
    const { choose } = this;
    const name = this.name("C");
    const outer = this.scope;
    this.scope = { outer, variables: [], function: null, labels: [], depth: 9, inLoop: false };
    const made = choose.of(this.classes.length ? this.classes : [null]);
    const heritage = choose.weighted([[5, null], [made && 4, made?.name], [1, "Array"], [0.6, "Map"], [0.6, "Error"], [0.5, "null"], [0.5, "Object"], [0.5, "(log('heritage'), class { *method() { yield 'base'; } })"], [0.3, "Iterator"]]);
    const members = Array.from({ length: choose.between(1, 6) }, () => this.member(name, heritage));
    if (choose.chance(0.5)) members.push(this.constructorOf(heritage));
    members.push(statement`#p = ${this.of("any", 1)};`, statement`describe() { return [this.constructor.name, #p in this, this.#p${choose.of(["", "++", " ??= 1"])}]; }`);
    this.scope = outer;
    this.declare(name, "any", true);
    this.classes.push({ name });
    return statement`${choose.chance(0.8) ? `class ${name}` : `var ${name} = class`}${heritage ? ` extends ${heritage}` : ""} ${list(members)}`;
  }

  constructorOf(heritage) {
    const fields = () => [statement`this.a = ${this.of("any", 1)};`, statement`log('made', new.target.name);`];
    if (!heritage) return statement`constructor(x, ...rest) ${list([statement`this.given = rest.length;`, ...fields()])}`;
    const call = this.choose.weighted([[4, "super(x);"], [1, "super(...arguments);"], [1, "(() => super(x))();"], [0.5, "try { this.a; } catch (e) { log(show(e)); } super();"], [0.3, "super(); try { super(); } catch (e) { log(show(e)); }"]]);
    return statement`constructor(x) ${list([statement`${call}`, ...fields()])}`;
  }

  member(name, heritage) {
    const { choose } = this;
    const prefix = choose.chance(0.2) ? "static " : "";
    const key = choose.of(["a", "b", "value", "method", "describeMore", "['computed' + 1]", "'quoted'", "[log('key', 'k')]"]);
    const method = (isGenerator) => this.parametersAndBody({ isGenerator }, 3);
    const parent = heritage && heritage !== "null" ? choose.of(["super.method?.()", "super.a", "super.toString === Object.prototype.toString"]) : "this.a";
    return choose.weighted([
      [3, () => statement`${prefix}${key} = ${this.of(this.someKind(), 2)};`],
      [3, () => (([parameters, body]) => statement`${prefix}${key}(${parameters}) ${body}`)(method(false))],
      [3, () => (([parameters, body]) => statement`${prefix}*${key}(${parameters}) ${body}`)(method(true))],
      [1, () => statement`${prefix}get ${key}() { return ${choose.of([expression`${parent}`, this.of("any", 1)])}; }`],
      [1, () => statement`${prefix}set ${key}(v) { log('set', v); }`],
      [1, () => statement`*[Symbol.iterator]() { yield* ${choose.of([this.iterable(1), expression`[this.a, ${parent}]`])}; }`],
      [1, () => statement`static { log('static', this.name, ${this.of("any", 1)}); }`],
      [1, () => statement`method() { return [${parent}, ${this.of("any", 1)}]; }`],
      [0.4, () => statement`get [Symbol.toStringTag]() { return 'Tagged'; }`],
    ])();
  }

  // --- drivers ---

  driver() {
    const { choose } = this;
    this.room = 10;
    return choose.weighted([
      [4, () => this.steps()],
      [3, () => this.guardedLoop()],
      [2, () => statement`guarded(() => ${this.of(this.someKind(), 3)});`],
      [1, () => this.guardedBlock()],
      [this.has.patches * 2, () => this.patched()],
    ])();
  }

  steps() {
    const { choose } = this;
    const name = this.name("it");
    const maker = this.of("maker", 0);
    const made = statement`const ${name} = ${maker}(${this.arguments(1)});`;
    const steps = Array.from({ length: choose.between(2, 7) }, () => {
      const step = choose.weighted([[5, () => expression`next(${this.of(this.someKind(), 1)})`], [1, () => expression`return(${this.of("any", 1)})`], [1, () => expression`throw(${this.of("any", 1)})`]])();
      return statement`guarded(() => ${name}.${step});`;
    });
    const rest = choose.weighted([[1, `log([...${name}]);`], [1, `for (const x of ${name}) log('rest', x);`], [1, `log(${name});`], [1, `const [first, ...others] = ${name}; log(first, others);`]]);
    return statement`try ${list([made, ...steps, statement`${rest}`])} catch (e) { log('outer', show(e)); }`;
  }

  guardedLoop() {
    const { choose } = this;
    const leave = choose.of(["", "if (count === 2) break;", "if (count === 2) throw 'left';", "if (count === 1) continue;"]);
    const body = list([statement`log('item', x);`, statement`count++; ${leave}`, statement`if (count > 6) break;`]);
    return statement`try ${list([statement`let count = 0;`, statement`for (const x of ${this.iterable(2)}) ${body}`])} catch (e) { log('loop', show(e)); }`;
  }

  /** A protocol that somebody changes for a while. */
  patched() {
    const inside = Array.from({ length: 2 }, () => (this.choose.chance(0.5) ? this.steps() : this.guardedLoop()));
    const [object, key, by] = this.choose.of([
      ["Array.prototype", "Symbol.iterator", "function* () { calls++; for (let i = 0; i < this.length; i++) yield this[i]; }"],
      ["Array.prototype", "Symbol.iterator", "function () { calls++; return old.call(this); }"],
      ["Object.getPrototypeOf(numbers).prototype", "'next'", "function (sent) { calls++; return old.call(this, sent); }"],
      ["Object.getPrototypeOf(numbers).prototype", "'return'", "function (value) { calls++; return old.call(this, value); }"],
      ["Object.getPrototypeOf([][Symbol.iterator]())", "'next'", "function () { calls++; return old.call(this); }"],
      ["numbers.prototype", "'next'", "function () { calls++; return { value: calls, done: calls > 3 }; }"],
      ["Object.prototype", "'return'", "function () { calls++; return {}; }"],
    ]);
    const opened = statement`let calls = 0; const place = ${object}; const own = Object.getOwnPropertyDescriptor(place, ${key}); const old = place[${key}]; place[${key}] = ${by};`;
    return list([opened, statement`try ${list(inside)} finally { if (own) Object.defineProperty(place, ${key}, own); else delete place[${key}]; }`, statement`log('calls', calls);`]);
  }
}

export function makeLanguageProgram(seed) {
  return new LanguagePrograms(seed).program();
}
