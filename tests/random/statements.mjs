// Random statements. Loops are bounded by counters that nothing else writes, so every program ends.
import { any, arrayOf, boolean, Expressions, number, string } from "./expressions.mjs";
import { expression, list, statement } from "./tree.mjs";

export class Statements extends Expressions {
  // --- scopes ---

  visible() {
    const found = [];
    for (let scope = this.scope; scope; scope = scope.outer) for (const each of scope.variables) if (!found.some((other) => other.name === each.name)) found.push(each);
    return found;
  }

  declare(name, kind, more = {}) {
    const variable = { name, kind, ...more };
    this.scope.variables.push(variable);
    return variable;
  }

  name(prefix) {
    return `${prefix}${this.names++}`;
  }

  /** A block in a scope of its own, with what `open` declares in it. */
  inner(size, open = () => {}, more = {}) {
    this.scope = { outer: this.scope, variables: [], function: this.scope.function, labels: this.scope.labels, depth: this.scope.depth + 1, ...more };
    open();
    const block = list(this.statements(size));
    this.scope = this.scope.outer;
    return block;
  }

  statements(size) {
    const length = this.room > 0 ? this.choose.between(1, Math.max(1, size)) : 1;
    this.room -= length;
    return Array.from({ length }, () => this.statement()).flat();
  }

  // --- statements ---

  statement() {
    const { choose, has, scope } = this;
    const isDeep = scope.depth > 3 || this.room <= 0;
    const make = choose.weighted([
      [4, () => this.declaration()],
      [5, () => this.assignmentStatement()],
      [4, () => this.output()],
      [!isDeep && 2, () => this.branch()],
      [!isDeep && 2, () => this.loop()],
      [!isDeep && has.exceptions * 1.5, () => this.try()],
      [!isDeep && has.switches * 0.8, () => this.switch()],
      [has.patterns, () => this.pattern()],
      [scope.labels.length > 0 && 0.4, () => this.jump()],
      [scope.function && 0.5, () => statement`if (${this.of(boolean, 2)}) return ${this.of(scope.function.returns, 2)};`],
      [scope.function?.isGenerator && 5, () => this.yield()],
      [has.exceptions && scope.depth > 1 && 0.4, () => statement`if (${this.of(boolean, 2)}) throw ${this.thrown()};`],
      [!isDeep && scope.depth > 0 && has.closures, () => this.functionDeclaration?.()],
      [has.machines * 3, () => this.machineStatement?.()],
      [has.records * 3, () => this.recordStatement?.()],
      [has.arrays * 3, () => this.arrayStatement?.()],
    ]);
    return make() ?? this.output();
  }

  thrown() {
    return this.choose.weighted([
      [2, () => expression`new Error("e" + ${this.sub(number, 1)})`],
      [2, () => this.of(number, 1)],
      [1, () => expression`new TypeError("t")`],
      [1, () => this.of(any, 1)],
    ])();
  }

  anyKind() {
    return this.choose.weighted([
      [6, number],
      [1, boolean],
      [1, string],
      [1, any],
      [this.has.arrays * 1.5, arrayOf(this.choose.chance(0.8) ? number : any)],
      [this.has.records && this.shapes.length > 0 && 1.5, this.recordKind()],
    ]);
  }

  recordKind() {
    return this.shapes.length ? { k: "record", shape: this.choose.of(this.shapes), isNullable: this.choose.chance(0.3) } : number;
  }

  declaration() {
    const { choose, has } = this;
    const kind = this.anyKind();
    const name = this.name("v");
    if (choose.chance(0.15 * has.lateness)) {
      this.declare(name, kind.k === "record" ? { ...kind, isNullable: true } : kind);
      return [statement`let ${name};`, ...this.statements(1), statement`${name} = ${this.of(kind, 2)};`];
    }
    const value = this.of(kind, 3);
    const isConstant = choose.chance(0.3);
    this.declare(name, kind, { isConstant });
    return statement`${isConstant ? "const" : choose.chance(0.1) ? "var" : "let"} ${name} = ${value};`;
  }

  assignmentStatement() {
    const { choose } = this;
    const found = this.variable((each) => ["number", "string", "boolean", "any"].includes(each.kind.k) && !each.isCounter, true);
    if (!found) return null;
    const { kind, name } = found;
    if (choose.chance(this.changes)) return statement`${name} = ${this.of(this.anyKind(), 2)};`;
    if (kind.k === "string") return statement`${name} += ${this.of(choose.of([string, number, any]), 2)};`;
    if (kind.k === "any" && choose.chance(0.3)) return statement`${name} ${choose.of(["&&=", "||=", "??="])} ${this.of(any, 2)};`;
    if (kind.k !== "number") return statement`${name} = ${this.of(kind, 3)};`;
    return choose.weighted([
      [4, () => statement`${name} = ${this.of(number, 3)};`],
      [3, () => statement`${name} ${choose.of(["+=", "-=", "*=", "+=", "%=", "/="])} ${this.of(number, 2)};`],
      [this.has.bits, () => statement`${name} ${choose.of(["|=", "&=", "^=", "<<=", ">>=", ">>>="])} ${this.of(number, 2)};`],
      [this.has.powers * 0.3, () => statement`${name} **= ${choose.of(["2", "3", "0.5"])};`],
      [2, () => statement`${this.update() ?? "0"};`],
      [0.3, () => statement`${name} ${choose.of(["&&=", "||=", "??="])} ${this.of(number, 2)};`],
    ])();
  }

  output() {
    const values = Array.from({ length: this.choose.between(1, 3) }, () => this.of(this.choose.of([number, number, boolean, string, any]), 3));
    if (this.choose.chance(0.9)) return statement`console.log(${values});`;
    return statement`console.log(JSON.stringify(${values[0]}));`;
  }

  branch() {
    const { choose } = this;
    const tested = choose.chance(0.3) && this.variable((each) => !each.isCounter);
    const test = tested ? this.narrowing(tested.name) : this.of(boolean, 3);
    if (choose.chance(0.5)) return statement`if (${test}) ${this.inner(3)}`;
    return statement`if (${test}) ${this.inner(3)} else ${this.inner(2)}`;
  }

  narrowing(name) {
    const { choose } = this;
    return expression`${choose.of([name, `!${name}`, `${name} === null`, `${name} !== null`, `${name} == null`, `${name} != null`, `${name} === undefined`, `${name} !== undefined`,
      `typeof ${name} === "number"`, `typeof ${name} !== "number"`, `typeof ${name} === "string"`, `typeof ${name} === "undefined"`, `typeof ${name} === "object"`])}`;
  }

  loop() {
    const { choose } = this;
    const label = choose.chance(0.25) ? this.name("l") : "";
    const prefix = label ? `${label}: ` : "";
    const counter = this.name("i");
    const limit = choose.between(1, 4);
    const body = (declares = () => {}) => this.inner(3, declares, { labels: [...this.scope.labels, label] });
    const counted = () => this.declare(counter, number, { isCounter: true });
    const make = choose.weighted([
      [5, () => statement`${prefix}for (let ${counter} = ${choose.of(["0", "1", "-1", "-0", "0.5"])}; ${counter} < ${limit}; ${counter}${choose.of(["++", " += 1", " += 2"])}) ${body(counted)}`],
      [1, () => statement`${prefix}for (let ${counter} = ${limit}; ${counter}--; ) ${body(counted)}`],
      [1, () => [statement`let ${counter} = 0;`, statement`${prefix}while (${counter}++ < ${limit}) ${body(counted)}`]],
      [1, () => [statement`let ${counter} = 0;`, statement`${prefix}do ${body()} while (++${counter} < ${limit} && ${this.of(boolean, 1)});`]],
      [1, () => statement`${prefix}for (const ${counter} of [${Array.from({ length: limit }, () => this.of(number, 1))}]) ${body(() => this.declare(counter, number, { isConstant: true }))}`],
      [0.4, () => statement`${prefix}for (const ${counter} of ${this.sub(string, 1)}) ${body(() => this.declare(counter, string, { isConstant: true }))}`],
    ]);
    return make();
  }

  jump() {
    const { choose, scope } = this;
    const named = scope.labels.filter(Boolean);
    const target = named.length && choose.chance(0.5) ? " " + choose.of(named) : "";
    return statement`if (${this.of(boolean, 2)}) ${choose.of(["break", "continue"])}${target};`;
  }

  try() {
    const { choose } = this;
    const name = this.name("e");
    const body = this.inner(4);
    const shown = statement`console.log(${name} instanceof Error ? ${name}.name + ": " + ${name}.message : ${name});`;
    const handler = () => {
      const block = this.inner(2, () => this.declare(name, any));
      block.parts.unshift(shown);
      return block;
    };
    const make = choose.weighted([
      [3, () => statement`try ${body} catch (${name}) ${handler()}`],
      [1, () => statement`try ${body} catch (${name}) ${handler()} finally ${this.inner(2)}`],
      [1, () => statement`try { try ${body} finally ${this.inner(2)} } catch (${name}) ${handler()}`],
    ]);
    return make();
  }

  switch() {
    const kind = this.choose.of([number, string, any]);
    const value = this.of(kind, 2);
    const cases = Array.from({ length: this.choose.between(1, 3) }, () => {
      const test = this.choose.chance(0.15) ? null : this.of(kind, 1);
      const block = this.inner(2);
      const end = this.choose.chance(0.6) ? " break;" : "";
      return [test, block, end];
    });
    const isFirstDefault = (number) => cases.findIndex(([test]) => !test) === number;
    const printed = cases.filter(([test], number) => test || isFirstDefault(number)).map(([test, block, end]) => (test ? expression`case ${test}: ${block}${end} ` : expression`default: ${block}${end} `));
    return statement`switch (${value}) { ${joined(printed)}}`;
  }

  pattern() {
    const { choose } = this;
    const writable = this.visible().filter((each) => each.kind.k === "number" && !each.isConstant && !each.isCounter);
    if (writable.length >= 2 && choose.chance(0.6)) {
      const [a, b] = [choose.of(writable).name, choose.of(writable).name];
      return statement`[${a}, ${b}] = [${this.of(number, 2)}, ${this.of(number, 2)}];`;
    }
    const names = [this.name("v"), this.name("v")];
    const kind = choose.of([number, number, any]);
    const source = choose.chance(0.5) ? expression`[${[this.of(kind, 2), this.of(kind, 2), this.of(any, 1)].slice(0, choose.between(0, 3))}]` : null;
    const first = choose.chance(0.3) ? expression`${names[0]} = ${this.of(number, 1)}` : names[0];
    const made = source
      ? statement`let [${first}, ${choose.chance(0.2) ? "..." : ""}${names[1]}] = ${source};`
      : statement`let { a: ${first}, b: ${names[1]} } = { a: ${this.of(kind, 2)}, b: ${this.of(kind, 2)} };`;
    for (const name of names) this.declare(name, any);
    return made;
  }

  yield() {
    const { function: self } = this.scope;
    const value = this.of(self.yields, 2);
    if (self.receives && this.choose.chance(0.6)) {
      const name = this.name("s");
      this.declare(name, self.receives);
      return statement`const ${name} = yield ${value};`;
    }
    return statement`yield ${value};`;
  }
}

function joined(nodes) {
  return expression(["", ...nodes.map(() => "")], ...nodes);
}
