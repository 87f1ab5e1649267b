// Statements of the whole language for language_programs.mjs. Loops are bounded by counters of their own, so every program ends.
import { LanguageExpressions } from "./language_expressions.mjs";
import { expression, list, statement } from "./tree.mjs";

export class LanguageStatements extends LanguageExpressions {
  name(prefix) {
    return `${prefix}${this.names++}`;
  }

  declare(name, kind, isConstant = false) {
    this.scope.variables.push({ name, kind, isConstant });
    return name;
  }

  /** A block in a scope of its own, with what `open` declares in it. */
  inner(size, open = () => {}, more = {}) {
    const { scope } = this;
    this.scope = { outer: scope, variables: [], function: scope.function, labels: scope.labels, inLoop: scope.inLoop, depth: scope.depth + 1, ...more };
    open();
    const block = list(this.statements(size));
    this.scope = scope;
    return block;
  }

  statements(size) {
    const length = this.room > 0 ? this.choose.between(1, size) : 1;
    this.room -= length;
    return Array.from({ length }, () => this.statement()).flat();
  }

  statement() {
    const { choose, scope } = this;
    const isDeep = scope.depth > 3 || this.room <= 0;
    return choose.weighted([
      [4, () => this.declaration()],
      [4, () => this.output()],
      [3, () => this.assignmentStatement()],
      [scope.function?.isGenerator && 4, () => this.yieldStatement()],
      [2, () => this.patternDeclaration()],
      [1, () => this.patternAssignment()],
      [!isDeep && 2, () => statement`if (${this.of("boolean", 2)}) ${this.inner(3)}${choose.chance(0.4) ? statement` else ${this.inner(2)}` : statement``}`],
      [!isDeep && 4, () => this.loop()],
      [!isDeep && 2.5, () => this.try()],
      [!isDeep && 1.5, () => this.switch()],
      [!isDeep && 1, () => this.labelled()],
      [1.5, () => this.closure()],
      [!isDeep && 0.7, () => this.blockWithFunction()],
      [(scope.inLoop || scope.labels.length > 0) && 2, () => this.jump()],
      [scope.function && scope.depth > 1 && 1, () => statement`if (${this.of("boolean", 2)}) return ${this.of(this.someKind(), 2)};`],
      [scope.function && scope.depth > 1 && 0.7, () => statement`if (${this.of("boolean", 2)}) throw ${this.of(choose.of(["string", "object", "any"]), 1)};`],
      [scope.function && 0.5, () => this.functionSpecial()],
      [0.3, () => this.deadZone()],
    ])();
  }

  output() {
    return statement`log(${Array.from({ length: this.choose.between(1, 3) }, () => this.of(this.someKind(), 3))});`;
  }

  declaration() {
    const kind = this.someKind();
    const value = this.of(kind, 3);
    const name = this.name("v");
    const keyword = this.choose.of(["let", "let", "const", "var"]);
    this.declare(name, kind, keyword === "const");
    return statement`${keyword} ${name} = ${value};`;
  }

  yieldStatement() {
    const { choose } = this;
    return choose.weighted([
      [3, () => statement`yield ${this.of(this.someKind(), 2)};`],
      [2, () => statement`log('sent', yield ${this.of(this.someKind(), 2)});`],
      [2, () => this.received()],
      [1.5, () => statement`log('result', yield* ${this.iterable(2)});`],
    ])();
  }

  received() {
    const value = this.of(this.someKind(), 2);
    return statement`const ${this.declare(this.name("s"), "any", true)} = yield ${value};`;
  }

  target(kind) {
    const { choose } = this;
    const found = this.variable(kind, true);
    const object = this.variable("object");
    const array = this.variable("array");
    return choose.weighted([
      [found && 4, () => expression`${found.name}`],
      [object && 2, () => expression`${object.name}${choose.of([".a", ".b", "['c']", ".d", "[1]"])}`],
      [object && 1, () => expression`${object.name}[${this.of("string", 1)}]`],
      [array && 1, () => expression`${array.name}[${this.of("number", 1)} & 3]`],
      [0.5, () => expression`(${this.of("object", 1)}).a`],
      [array && 0.3, () => expression`${array.name}.length`],
    ])();
  }

  assignmentStatement() {
    const { choose } = this;
    const kind = this.someKind();
    const target = this.target(kind);
    if (/length$/.test(target.parts.join(""))) return statement`${target} = ${choose.below(4)};`;
    return choose.weighted([
      [4, () => statement`${target} = ${this.of(kind, 3)};`],
      [2, () => statement`${target} ${choose.of(["+=", "-=", "*=", "|=", ">>>=", "**=", "%="])} ${this.of(choose.of(["number", "string", kind]), 2)};`],
      [2, () => statement`${target} ${choose.of(["&&=", "||=", "??="])} ${this.of(kind, 2)};`],
      [1, () => statement`${target}${choose.of(["++", "--"])};`],
    ])();
  }

  // --- patterns ---

  /** A pattern for what was declared as kind "array" or "object"; `leaf` makes what is assigned to. */
  pattern(depth, leaf) {
    const { choose } = this;
    const element = () => {
      const nested = depth > 0 && choose.chance(0.2) ? this.pattern(depth - 1, leaf) : leaf();
      if (choose.chance(0.35)) return expression`${nested} = ${this.of(nested.isPattern ? nested.isPattern : this.someKind(), 1)}`;
      return nested;
    };
    const count = choose.between(0, 3);
    const isArray = choose.chance(0.5);
    const parts = Array.from({ length: count }, () => (isArray ? (choose.chance(0.1) ? expression`` : element()) : this.patternProperty(element)));
    if (choose.chance(0.2)) parts.push(expression`...${leaf()}`);
    const made = isArray ? expression`[${parts}]` : expression`{ ${parts} }`;
    made.isPattern = isArray ? "array" : "object";
    return made;
  }

  patternProperty(element) {
    const key = this.choose.weighted([[6, () => expression`${this.choose.of(["a", "b", "c", "length", "0", "'d'"])}`], [1, () => expression`[${this.of("string", 1)}]`]])();
    return expression`${key}: ${element()}`;
  }

  source(pattern) {
    if (pattern.isPattern === "array") return this.iterable(2);
    return this.of(this.choose.of(["object", "object", "array", "string"]), 2);
  }

  /** The names of the pattern come into scope after it. */
  newNames() {
    const names = [];
    return { names, leaf: () => names[names.push(expression`${this.name("p")}`) - 1] };
  }

  patternDeclaration() {
    const { names, leaf } = this.newNames();
    const pattern = this.pattern(2, leaf);
    const source = this.source(pattern);
    const keyword = this.choose.of(["let", "const", "var"]);
    for (const each of names) this.declare(each.parts[0], "any", keyword === "const");
    return statement`${keyword} ${pattern} = ${source};`;
  }

  patternAssignment() {
    const pattern = this.pattern(1, () => this.target("any"));
    const made = expression`${pattern} = ${this.source(pattern)}`;
    return this.choose.chance(0.3) ? statement`log((${made}));` : statement`(${made});`;
  }

  // --- control ---

  loop() {
    const { choose } = this;
    const label = choose.chance(0.3) ? this.name("L") : "";
    const prefix = label && `${label}: `;
    const counter = this.name("i");
    const limit = choose.between(1, 4);
    const body = (open) => this.inner(3, open, { labels: label ? [...this.scope.labels, { name: label, isLoop: true }] : this.scope.labels, inLoop: true });
    const counted = () => this.declare(counter, "number", true);
    const captured = () => {
      counted();
      return body(counted);
    };
    const bounded = (block) => (block.parts.unshift(statement`if (${counter}++ > ${limit + 3}) break;`), block);
    return choose.weighted([
      [4, () => statement`${prefix}for (let ${counter} = 0; ${counter} < ${limit}; ${counter}++) ${this.withClosure(body(counted), counter)}`],
      [1, () => statement`${prefix}for (let ${counter} = 0, f = () => ${counter}; ${counter} < ${limit}; ${counter}++, fs.push(f)) ${this.withClosure(body(counted), counter)}`],
      [1, () => statement`${prefix}for (var ${counter} = ${limit}; ${counter}--; ) ${captured()}`],
      [1, () => [statement`let ${counter} = 0;`, statement`${prefix}while (${counter}++ < ${limit} && ${this.of("any", 2)}) ${captured()}`]],
      [1, () => [statement`let ${counter} = 0;`, statement`${prefix}do ${body()} while (${this.of("any", 1)}, ++${counter} < ${limit});`]],
      [4, () => [statement`let ${counter} = 0;`, this.forOf(prefix, (open) => bounded(body(open)))]],
      [2, () => [statement`let ${counter} = 0;`, this.forIn(prefix, (open) => bounded(body(open)))]],
    ])();
  }

  withClosure(block, name) {
    if (this.choose.chance(0.3)) block.parts.splice(this.choose.below(block.parts.length + 1), 0, statement`fs.push(() => ${name});`);
    return block;
  }

  forOf(prefix, body) {
    const { choose } = this;
    const name = this.name("x");
    return choose.weighted([
      [4, () => statement`${prefix}for (${choose.of(["const", "let"])} ${name} of ${this.iterable(2)}) ${this.withClosure(body(() => this.declare(name, "any")), name)}`],
      [1, () => statement`${prefix}for (var ${name} of ${this.iterable(2)}) ${body(() => this.declare(name, "any"))}`],
      [1, () => statement`${prefix}for (const [k, v = ${this.of("any", 1)}] of ${choose.of(["Object", "Object", "[]"])}.entries(${this.of("object", 2)})) ${this.withClosure(body(() => ["k", "v"].forEach((each) => this.declare(each, "any", true))), "v")}`],
      [1, () => statement`${prefix}for (${this.target("any")} of ${this.iterable(2)}) ${body()}`],
      [1, () => this.forOfPattern(prefix, body)],
    ])();
  }

  forOfPattern(prefix, body) {
    const { names, leaf } = this.newNames();
    const pattern = this.pattern(1, leaf);
    const items = Array.from({ length: this.choose.between(1, 3) }, () => this.of(pattern.isPattern, 1));
    return statement`${prefix}for (let ${pattern} of [${items}]) ${body(() => names.forEach((each) => this.declare(each.parts[0], "any")))}`;
  }

  forIn(prefix, body) {
    const { choose } = this;
    const name = this.name("k");
    const object = () => this.of(choose.of(["object", "object", "array", "string", "any"]), 2);
    const block = () => this.withClosure(body(() => this.declare(name, "string")), name);
    return choose.chance(0.8) ? statement`${prefix}for (${choose.of(["const", "let", "var"])} ${name} in ${object()}) ${block()}` : statement`${prefix}for (${this.target("any")} in ${object()}) ${body()}`;
  }

  try() {
    const { choose } = this;
    const name = this.name("e");
    const body = this.inner(4);
    const handler = () => {
      const block = this.inner(2, () => this.declare(name, "any"));
      block.parts.unshift(statement`log('caught', show(${name}));`);
      return statement` catch (${name}) ${block}`;
    };
    const patternHandler = () => statement` catch ({ message: ${name} = ${this.of("any", 1)} }) ${this.inner(2, () => this.declare(name, "any"))}`;
    return choose.weighted([
      [3, () => statement`try ${body}${handler()}`],
      [2, () => statement`try ${body}${handler()} finally ${this.inner(2)}`],
      [2, () => statement`try ${body} finally ${this.inner(2)}`],
      [0.5, () => statement`try ${body}${patternHandler()}`],
      [0.5, () => statement`try ${body} catch ${this.inner(2)}`],
    ])();
  }

  switch() {
    const { choose } = this;
    const kind = choose.of(["number", "string", "any"]);
    const value = this.of(kind, 2);
    const lexical = this.name("w");
    const hasLexical = choose.chance(0.4);
    let isDefaultSeen = false;
    const cases = Array.from({ length: choose.between(1, 4) }, () => {
      const isDefault = !isDefaultSeen && choose.chance(0.25);
      isDefaultSeen ||= isDefault;
      const head = isDefault ? expression`default` : expression`case ${this.of(kind, 2)}`;
      const block = this.inner(2, () => hasLexical && this.declare(lexical, "any"));
      const declared = hasLexical && choose.chance(0.4) ? statement`${lexical} = ${this.of("any", 1)}; fs.push(() => ${lexical}); ` : "";
      return statement`${head}: ${declared}${block}${choose.of([" break;", " break;", ""])} `;
    });
    if (hasLexical) cases.splice(choose.below(cases.length + 1), 0, statement`case ${choose.of(["0", "'a'", "NaN"])}: let ${lexical}${choose.of(["", " = 1"])}; `);
    return statement`switch (${value}) { ${statement(["", ...cases.map(() => "")], ...cases)}}`;
  }

  labelled() {
    const name = this.name("B");
    return statement`${name}: ${this.inner(3, () => {}, { labels: [...this.scope.labels, { name, isLoop: false }] })}`;
  }

  jump() {
    const { scope, choose } = this;
    const kinds = [...(scope.inLoop ? ["break", "continue"] : []), ...scope.labels.flatMap(({ name, isLoop }) => (isLoop ? [`break ${name}`, `continue ${name}`] : [`break ${name}`]))];
    return statement`if (${this.of("boolean", 1)}) ${choose.of(kinds)};`;
  }

  closure() {
    const captured = this.variable(null) ?? { name: "fs", kind: "array" };
    const change = captured.kind === "number" && !captured.isConstant && this.choose.chance(0.5) ? "++" : "";
    return statement`fs.push(() => ${captured.name}${change});`;
  }

  blockWithFunction() {
    const name = this.name("h");
    const body = this.inFunction(() => this.of("any", 2), ["x"]);
    return list([statement`log(typeof ${name}, ${name}(${this.of("any", 1)}));`, statement`function ${name}(x) { return ${body}; }`, ...this.statements(1)]);
  }

  functionSpecial() {
    const { choose, scope } = this;
    if (scope.function.isArrow) return this.output();
    return choose.weighted([
      [2, () => statement`log(arguments.length, [...arguments]);`],
      [2, () => (this.isStrict ? statement`log(this);` : statement`log(typeof this);`)],
      [!this.isStrict && scope.function.hasParameters && 2, () => statement`arguments[0] = ${this.of("any", 1)};`],
      [1, () => statement`log(new.target === undefined);`],
    ])();
  }

  deadZone() {
    const name = this.name("z");
    const value = this.of("any", 1);
    const early = this.choose.of([`log(${name});`, `log(typeof ${name});`, `(() => { ${name} = 1; })();`, `log((() => ${name})());`]);
    const between = this.scope.function?.isGenerator ? statement`yield 'dead zone';` : statement``;
    const block = list([statement`const early = () => { try { ${early} } catch (e) { log(show(e)); } };`, statement`early();`, between, statement`let ${name} = ${value};`, statement`early();`]);
    return block;
  }
}
