// A program for each seed.
import { Choices } from "./choices.mjs";
import { any, arrayOf, boolean, number, string } from "./expressions.mjs";
import { Statements } from "./statements.mjs";
import { expression, list, print, statement } from "./tree.mjs";

/** The program as a tree: print() gives its text. */
export function makeProgram(seed) {
  return new Programs(new Choices(seed)).program();
}

class Programs extends Statements {
  constructor(choose) {
    super();
    this.choose = choose;
    this.names = 0;
    this.shapes = [];
    this.room = 45; // for so many statements
    this.scope = { outer: null, variables: [], function: null, labels: [], depth: 0 };
    // Most programs have few features, so that what escapes in one does not hide the rest.
    const feature = (probability) => Number(choose.chance(probability));
    this.has = {
      bits: feature(0.5), powers: feature(0.2), math: feature(0.4), updates: feature(0.6), conversions: feature(0.3), exceptions: feature(0.6), switches: feature(0.4), patterns: feature(0.4),
      closures: feature(0.4), machines: feature(0.7), records: feature(0.4), arrays: feature(0.4), lateness: feature(0.6), functions: feature(0.8), classes: feature(0.5), methods: feature(0.5),
      redefinition: feature(0.15),
    };
    this.specials = choose.of([0.05, 0.2, 0.5]);
    this.surprise = choose.of([0, 0, 0.01, 0.03]);
    this.changes = choose.of([0, 0, 0.05, 0.2]);
    this.escapes = choose.of([0, 0, 0.3, 1]);
    this.miscalls = choose.of([0, 0.05, 0.2]);
    this.oddities = choose.of([0, 0, 0.2, 0.5]);
  }

  program() {
    const { choose, has } = this;
    const body = [];
    for (let i = choose.between(2, 4); i > 0; i--) body.push(this.plainDeclaration());
    if (has.records) for (let i = choose.between(1, 2); i > 0; i--) body.push(...this.shape());
    if (has.functions) for (let i = choose.between(1, 3); i > 0; i--) body.push(this.functionDeclaration());
    if (has.machines) for (let i = choose.between(1, 4); i > 0; i--) body.push(this.generatorDeclaration());
    for (let i = choose.between(4, 10); i > 0; i--) body.push(...this.statements(1));
    for (const each of this.scope.variables) body.push(this.showing(each));
    return list(body.flat().map((each) => this.guarded(each)));
  }

  plainDeclaration() {
    const kind = this.choose.weighted([[5, number], [1, boolean], [1, string], [1, any]]);
    const value = this.of(kind, 1);
    const name = this.name("v");
    this.declare(name, kind);
    return statement`let ${name} = ${value};`;
  }

  showing({ name, kind }) {
    if (kind.k === "machine" && this.choose.chance(0.8)) return statement`try { for (const x of ${name}) console.log("rest", x); } catch (e) { console.log("caught", String(e)); }`;
    if (["function", "generator"].includes(kind.k) && this.choose.chance(0.9)) return statement`console.log(typeof ${name});`;
    if (["record", "array", "result"].includes(kind.k) && this.escapes === 0 && this.choose.chance(0.7)) return statement`console.log(${this.parts(name, kind)});`;
    return statement`console.log("${name}", ${name});`;
  }

  parts(name, kind) {
    if (kind.k === "result") return [expression`${name}.value`, expression`${name}.done`];
    if (kind.k === "array") return [expression`${name}.length`, expression`${name}[0]`, expression`${name}[1]`];
    return Object.keys(kind.shape.fields).map((field) => expression`${name}?.${field}`);
  }

  /** At the top level a statement that may throw must not end the program. */
  guarded(node) {
    if (!this.has.exceptions || /^(let|const|var|function|class|try)\b/.test(print(node)) || this.choose.chance(0.5)) return node;
    return statement`try ${list([node])} catch (e) ${list([statement`console.log(e instanceof Error ? e.name + ": " + e.message : e);`])}`;
  }

  // --- functions ---

  parameterKinds(count) {
    return Array.from({ length: count }, () => (this.has.functions && this.has.closures && this.choose.chance(0.15) ? { k: "function", parameters: [number], returns: number } : this.anyKind()));
  }

  /** The parameter list and the body of a function; what it declares is seen in the body. */
  parametersAndBody(kinds, self, size, before = []) {
    const parameters = kinds.map((kind) => ({ name: this.name("p"), kind }));
    const printed = parameters.map(({ name, kind }) => (this.choose.chance(0.12) ? expression`${name} = ${this.of(kind, 1)}` : name));
    const declare = () => parameters.forEach(({ name, kind }) => this.declare(name, kind));
    const body = this.inner(size, declare, { function: self, labels: [] });
    body.parts.unshift(...before.map((make) => make(parameters)));
    return [expression`${printed}`, body];
  }

  functionDeclaration() {
    const { choose, has } = this;
    const isRecursive = choose.chance(0.25);
    const returns = choose.weighted([[5, number], [1, boolean], [1, string], [1, any], [has.records && this.shapes.length, this.recordKind()], [has.arrays, arrayOf(number)]]);
    const kinds = [...(isRecursive ? [number] : []), ...this.parameterKinds(choose.between(0, 3))];
    const name = this.name("f");
    const kind = { k: "function", parameters: kinds, returns, isRecursive };
    const base = (parameters) => statement`if (!(${parameters[0].name} > 0 && ${parameters[0].name} < 7)) return ${this.of(returns, 1)};`;
    const [parameters, body] = this.parametersAndBody(kinds, { returns }, 4, isRecursive ? [base] : []);
    if (isRecursive) body.parts.push(this.recursion(name, kinds, body, returns));
    body.parts.push(statement`return ${this.of(returns, 2)};`);
    const isVariable = !isRecursive && choose.chance(0.25);
    this.declare(name, kind, { isConstant: true });
    if (!isVariable) return statement`function ${name}(${parameters}) ${body}`;
    return choose.chance(0.5) ? statement`const ${name} = (${parameters}) => ${body};` : statement`let ${name} = function (${parameters}) ${body};`;
  }

  recursion(name, kinds, body, returns) {
    const first = /p\d+/.exec(print(body.parts[0]))[0];
    const given = [expression`${first} - 1`, ...kinds.slice(1).map((kind) => this.of(kind, 1))];
    if (returns.k === "number") return statement`console.log("r", ${name}(${given}) ${this.choose.of(["+", "*", "-"])} ${first});`;
    return statement`${name}(${given});`;
  }

  // --- generators ---

  generatorDeclaration() {
    const { choose, has } = this;
    if (choose.chance(0.4)) return this.wellKnownGenerator();
    const yields = choose.weighted([[6, number], [1, string], [1, boolean], [1, any], [has.records && this.shapes.length * 2, this.recordKind()], [has.arrays * 2, arrayOf(number)]]);
    const receives = choose.chance(0.4) ? choose.of([number, number, any]) : null;
    const self = { isGenerator: true, yields, receives, returns: choose.of([number, number, any]) };
    const isRecursive = choose.chance(0.2);
    const kinds = [...(isRecursive ? [number] : []), ...this.parameterKinds(choose.between(0, 2))];
    const name = this.name("g");
    const base = (parameters) => statement`if (!(${parameters[0].name} > 0 && ${parameters[0].name} < 5)) return ${this.of(self.returns, 1)};`;
    const [parameters, body] = this.parametersAndBody(kinds, self, 4, isRecursive ? [base] : []);
    if (isRecursive) {
      const first = /p\d+/.exec(print(body.parts[0]))[0];
      body.parts.push(statement`yield* ${name}(${[expression`${first} - 1`, ...kinds.slice(1).map((kind) => this.of(kind, 1))]});`);
    }
    body.parts.push(statement`yield ${this.of(yields, 2)};`);
    this.declare(name, { k: "generator", parameters: kinds, ...self }, { isConstant: true, isRecursive });
    return statement`function* ${name}(${parameters}) ${body}`;
  }

  wellKnownGenerator() {
    const { choose } = this;
    const name = this.name("g");
    const made = (parameters, yields, text, more = {}) => {
      this.declare(name, { k: "generator", parameters, yields, returns: any, receives: null, isGenerator: true, ...more }, { isConstant: true });
      return statement`function* ${name}${text}`;
    };
    const machine = { k: "machine", yields: number };
    const hasSource = this.visible().some((each) => each.kind.k === "generator" && each.kind.yields.k === "number");
    const item = () => this.inner(1, () => this.declare("x", number), { function: null, labels: [""] });
    return choose.weighted([
      [2, () => made([number], number, expression`(n) { for (let i = ${choose.of(["0", "-1", "2147483646", "0.5"])}; i < n && i < ${choose.of(["5", "2147483650"])}; i++) { yield i; if (i > 4 && i < 2147483640) return ${this.of(any, 1)}; } }`)],
      [2, () => made([], number, expression`() { let [a, b] = [0, 1]; for (let k = 0; k < ${choose.of(["5", "50"])}; k++) { yield a; [a, b] = [b, a + b]; } }`)],
      [1, () => made([], number, expression`() { let total = 0; for (let k = 0; k < 6; k++) { const given = yield total; if (given === undefined) continue; total += given; } return total; }`, { receives: number })],
      [hasSource * 2, () => made([machine], number, expression`(source) { for (const x of source) { ${choose.of(["", "if (x > 3) continue; ", "if (x === 2) break; "])}yield x ${choose.of(["* 2", "+ 1", "| 0", "* x", "/ 2", "% 2"])}; } }`)],
      [hasSource, () => made([machine, number], number, expression`(source, n) { if (n <= 0) return; for (const x of source) { yield x; if (--n <= 0) return ${choose.of(["", "x"])}; } }`)],
      [hasSource, () => made([machine, machine], any, expression`(a, b) { for (;;) { const x = a.next(), y = b.next(); if (x.done || y.done) return ${choose.of(["x.value", "y.done", "0"])}; yield ${choose.of(["[x.value, y.value]", "x.value + y.value", "x.value < y.value"])}; } }`)],
      [hasSource, () => made([machine], number, expression`(source) { try { yield ${this.of(number, 1)}; yield* source; } finally ${item()} }`)],
      [hasSource, () => made([machine], number, expression`(source) { for (const x of source) ${item()} yield 1; return yield* source; }`)],
    ])();
  }

  machineStatement() {
    const { choose, scope } = this;
    const made = this.variable((each) => each.kind.k === "generator");
    if (!made) return null;
    const machine = this.variable((each) => each.kind.k === "machine");
    const item = this.name("x");
    const label = choose.chance(0.2) ? this.name("l") : "";
    const body = (yields) => this.inner(3, () => this.declare(item, yields), { labels: [...scope.labels, label] });
    const fresh = () => this.machineOf(made, 2);
    const { yields } = (machine ?? made).kind;
    return choose.weighted([
      [3, () => this.keptMachine(made)],
      [3, () => statement`${label && label + ": "}for (const ${item} of ${fresh()}) ${body(made.kind.yields)}`],
      [machine && 2, () => statement`${label && label + ": "}for (${choose.of(["const", "let"])} ${item} of ${machine.name}) ${body(yields)}`],
      [machine && 3, () => statement`console.log(${this.step(machine, yields, 2)});`],
      [machine && 2, () => this.keptResult(machine)],
      [1, () => statement`console.log([...${fresh()}]${choose.of(["", ".length", ".join()"])});`],
      [machine && 0.5, () => statement`console.log([...${machine.name}]);`],
      [0.7, () => this.machinePattern(fresh(), made.kind.yields)],
      [machine && 0.5, () => this.machinePattern(machine.name, yields)],
      [machine && 0.4, () => statement`console.log(${machine.name}.return(${this.of(number, 1)})${choose.of(["", ".value", ".done"])});`],
      [machine && 0.4, () => statement`try { console.log(${machine.name}.throw(${this.thrown()})${choose.of(["", ".value", ".done"])}); } catch (e) { console.log("thrown", String(e)); }`],
      [scope.function?.isGenerator && 2, () => (choose.chance(0.6) ? statement`yield* ${fresh()};` : statement`console.log("result", yield* ${fresh()});`)],
      [machine && scope.function?.isGenerator && 0.5, () => statement`yield* ${machine.name};`],
      [machine && 0.2 + this.escapes * 0.5, () => statement`console.log(${choose.of([`${machine.name}`, `[${machine.name}]`, `typeof ${machine.name}`, `${machine.name} === ${machine.name}[Symbol.iterator]()`])});`],
    ])();
  }

  keptMachine(made) {
    const name = this.name("m");
    const value = this.machineOf(made, 2);
    this.declare(name, { k: "machine", yields: made.kind.yields, receives: made.kind.receives, returns: made.kind.returns }, { isConstant: true });
    if (this.choose.chance(0.1)) return [statement`let ${name};`, statement`${name} = ${value};`];
    return statement`${this.choose.chance(0.8) ? "const" : "let"} ${name} = ${value};`;
  }

  keptResult(machine) {
    const known = this.choose.chance(0.3) && this.variable((each) => each.kind.k === "result" && each.kind.machine === machine.kind, true);
    const sent = machine.kind.receives && this.choose.chance(0.6) ? [this.of(machine.kind.receives, 1)] : [];
    if (known) return statement`${known.name} = ${machine.name}.next(${sent});`;
    const name = this.name("r");
    this.declare(name, { k: "result", machine: machine.kind });
    return statement`let ${name} = ${machine.name}.next(${sent});`;
  }

  machinePattern(source, yields) {
    const names = [this.name("v"), this.name("v")];
    for (const name of names) this.declare(name, this.choose.chance(0.7) ? yields : any);
    return statement`let [${names[0]}${this.choose.chance(0.2) ? " = 5" : ""}, ${this.choose.chance(0.2) ? "..." : ""}${names[1]}] = ${source};`;
  }

  // --- records ---

  shape() {
    const { choose, has } = this;
    const fields = {};
    for (const name of ["a", "b", "c"].slice(0, choose.between(1, 3))) fields[name] = choose.weighted([[5, number], [1, string], [1, boolean], [1, any]]);
    const shape = { fields, methods: [] };
    if (choose.chance(0.3)) fields.next = { k: "record", shape, isNullable: true };
    else if (this.shapes.length && choose.chance(0.3)) fields.inner = { k: "record", shape: this.shapes[0], isNullable: choose.chance(0.5) };
    this.shapes.push(shape);
    return has.classes && choose.chance(0.7) ? [this.classOf(shape)] : [];
  }

  classOf(shape) {
    const { choose, has } = this;
    const { fields, methods } = shape;
    const name = this.name("C");
    const names = Object.keys(fields);
    const members = [];
    const isDeclared = choose.chance(0.3);
    if (isDeclared) members.push(statement`${names[0]} = ${this.of(fields[names[0]], 0)};`);
    shape.parameters = names.map((each) => fields[each]);
    const set = names.map((each) => statement`this.${each} = ${each};`);
    members.push(statement`constructor(${names.join(", ")}) ${list(set.slice(choose.chance(0.2) ? 1 : 0))}`);
    shape.className = name;
    for (let i = has.methods ? choose.between(0, 2) : 0; i > 0; i--) members.push(this.method(shape));
    return statement`class ${name} ${list(members)}`;
  }

  method(shape) {
    const { choose } = this;
    const kinds = this.parameterKinds(choose.between(0, 2)).map((kind) => (kind.k === "record" ? number : kind));
    const returns = choose.of([number, number, string]);
    const [parameters, body] = this.parametersAndBody(kinds, { returns }, 3);
    const names = Object.keys(shape.fields).filter((each) => shape.fields[each].k === "number");
    if (names.length) body.parts.push(choose.chance(0.5) ? statement`this.${choose.of(names)} += ${this.of(number, 1)};` : statement`console.log(this.${choose.of(names)});`);
    body.parts.push(statement`return ${names.length && returns === number ? `this.${choose.of(names)}` : this.of(returns, 1)};`);
    const name = this.name("m");
    shape.methods.push({ name, parameters: kinds, returns });
    return statement`${name}(${parameters}) ${body}`;
  }

  recordStatement() {
    const { choose } = this;
    const found = this.variable((each) => each.kind.k === "record");
    if (!found || choose.chance(0.3)) return this.recordDeclaration();
    const { shape } = found.kind;
    const fields = Object.keys(shape.fields);
    const field = choose.of(fields);
    const kind = shape.fields[field];
    return choose.weighted([
      [4, () => statement`${found.name}.${field} = ${this.of(kind, 2)};`],
      [kind.k === "number" && 3, () => statement`${found.name}.${field} ${choose.of(["+=", "-=", "*="])} ${this.of(number, 2)};`],
      [kind.k === "number" && 1, () => statement`${found.name}.${field}${choose.of(["++", "--"])};`],
      [0.4, () => statement`${found.name}.late = ${this.of(choose.of([number, any]), 1)};`],
      [1, () => statement`console.log(${this.parts(found.name, found.kind)});`],
      [0.2 + this.escapes, () => statement`console.log(${choose.of([found.name, `[${found.name}]`, `JSON.stringify(${found.name})`, `Object.keys(${found.name} ?? 0)`, `{ ...${found.name} }`])});`],
      [this.oddities, () => statement`${choose.of([`delete ${found.name}.${field}`, `${found.name}["${field}"] = 1`, `for (const k in ${found.name}) console.log(k)`, `console.log("${field}" in ${found.name})`])};`],
      [fields.includes("next") && 2, () => this.walk(found)],
      [shape.methods.length > 0 && 3, () => statement`console.log(${this.methodCall(found, 2)});`],
      [1, () => statement`let { ${field}: ${this.declare(this.name("v"), any).name} } = ${found.name};`],
    ])();
  }

  walk(found) {
    const name = this.name("n");
    const count = this.name("i");
    return [statement`let ${count} = 0;`, statement`for (let ${name} = ${found.name}; ${name}${this.choose.of(["", " !== null", " != null", " !== null"])} && ${count}++ < 5; ${name} = ${name}.next) console.log(${this.parts(name, found.kind).slice(0, 1)});`];
  }

  recordDeclaration() {
    const kind = this.recordKind();
    if (kind.k !== "record") return null;
    const value = this.record(2, kind);
    const name = this.name("o");
    const isConstant = this.choose.chance(0.5);
    this.declare(name, kind, { isConstant });
    return statement`${isConstant ? "const" : "let"} ${name} = ${value};`;
  }

  // --- arrays ---

  arrayStatement() {
    const { choose, scope } = this;
    const found = this.variable((each) => each.kind.k === "array");
    if (!found || choose.chance(0.25)) return this.arrayDeclaration();
    const { name, kind } = found;
    const item = this.name("x");
    return choose.weighted([
      [4, () => statement`${this.element(found, 2)} = ${this.of(kind.of, 2)};`],
      [kind.of.k === "number" && 2, () => statement`${this.element(found, 2)} ${choose.of(["+=", "-=", "|="])} ${this.of(number, 2)};`],
      [4, () => statement`${name}.push(${this.of(kind.of, 2)});`],
      [1, () => statement`console.log(${name}.${choose.of(["pop()", "shift()", "length", "indexOf(1)", "includes(2)", "join()", "at(-1)", "slice(1)", "reverse()"])});`],
      [1, () => statement`${name}.length = ${choose.chance(0.7) ? choose.of(["0", "1", `${name}.length - 1`]) : "5"};`],
      [2, () => statement`for (let ${item} = 0; ${item} < ${name}.length && ${item} < 8; ${item}++) ${this.inner(2, () => this.declare(item, number, { isCounter: true }), { labels: [...scope.labels, ""] })}`],
      [2, () => this.arrayWalk(name, kind, item)],
      [0.3 + this.escapes, () => statement`console.log(${name});`],
      [1, () => statement`[${name}[0], ${name}[1]] = [${name}[1], ${name}[0]];`],
      [0.7, () => statement`console.log(${name}.${choose.of(["map((x) => x * 2)", "filter((x) => x > 1).length", "reduce((s, x) => s + x, 0)", "some((x) => x === 1)", "forEach((x, i) => console.log(x, i))"])});`],
    ])();
  }

  arrayWalk(name, kind, item) {
    const guard = this.name("i");
    const body = this.inner(2, () => this.declare(item, kind.of), { labels: [...this.scope.labels, ""] });
    body.parts.unshift(statement`if (${guard}++ > 6) break;`);
    return [statement`let ${guard} = 0;`, statement`for (const ${item} of ${name}) ${body}`];
  }

  arrayDeclaration() {
    const kind = arrayOf(this.choose.weighted([[5, number], [1, string], [1, any], [this.has.records && this.shapes.length, this.recordKind()], [1, arrayOf(number)]]));
    const value = this.array(2, kind);
    const name = this.name("a");
    this.declare(name, kind, { isConstant: this.choose.chance(0.8) });
    return statement`${this.scope.variables.at(-1).isConstant ? "const" : "let"} ${name} = ${value};`;
  }
}
