// Random expressions: mostly of the kind that is asked for, so that there is something to infer, and now and then of another.
import { expression } from "./tree.mjs";

export const number = { k: "number" };
export const boolean = { k: "boolean" };
export const string = { k: "string" };
export const any = { k: "any" };
export const arrayOf = (of) => ({ k: "array", of });

const smallNumbers = ["0", "1", "2", "3", "5", "7", "10", "-1", "-3", "100"];
const specialNumbers = [
  "-0", "0.5", "-0.5", "1.5", "2147483647", "-2147483648", "2147483648", "-2147483649", "4294967295", "4294967296", "65536", "46341", "1073741824", "9007199254740991",
  "9007199254740992", "-9007199254740993", "NaN", "Infinity", "-Infinity", "1e21", "1e-7", "5e-324", "1.7976931348623157e308", "0.1",
];
const strings = ['""', '"a"', '"b"', '"ab"', '"0"', '"12"', '"-0"', '"x y"', '"é"', '"NaN"'];
const mathFunctions = ["floor", "ceil", "trunc", "round", "abs", "sign", "sqrt", "fround", "clz32"];
const mathOfTwo = ["max", "min", "imul"];

export class Expressions {
  of(kind, depth) {
    if (this.choose.chance(this.surprise)) kind = this.choose.of([number, boolean, string, any]);
    return this[kind.k](depth, kind);
  }

  /** A variable in scope of that kind; null if there is none. */
  variable(test, isWritten = false) {
    const found = this.visible().filter((each) => test(each) && !(isWritten && each.isConstant));
    return found.length ? this.choose.of(found) : null;
  }

  read(kind) {
    const found = this.variable((each) => each.kind.k === kind.k && (kind.k !== "record" || each.kind.shape === kind.shape) && (kind.k !== "array" || each.kind.of.k === kind.of.k));
    if (found) this.used?.add(found.name);
    return found && expression`${found.name}`;
  }

  parenthesised(node) {
    return /^[\w.]+$|^"[^"]*"$/.test(node.parts.join("")) ? node : expression`(${node})`;
  }

  sub(kind, depth) {
    return this.parenthesised(this.of(kind, depth - 1));
  }

  // --- numbers ---

  numberLiteral() {
    return expression`${this.choose.chance(this.specials) ? this.choose.of(specialNumbers) : this.choose.of(smallNumbers)}`;
  }

  number(depth) {
    const { choose, has } = this;
    if (depth <= 0) return (choose.chance(0.75) && this.read(number)) || this.numberLiteral();
    const make = choose.weighted([
      [4, () => this.read(number) ?? this.numberLiteral()],
      [1, () => this.numberLiteral()],
      [5, () => expression`${this.sub(number, depth)} ${choose.of(["+", "-", "*", "+", "-", "*", "/", "%"])} ${this.sub(number, depth)}`],
      [has.bits * 3, () => expression`${this.sub(number, depth)} ${choose.of(["|", "&", "^", "<<", ">>", ">>>"])} ${this.sub(number, depth)}`],
      [has.bits, () => expression`${this.sub(number, depth)} | 0`],
      [has.powers, () => expression`${this.sub(number, depth)} ** ${choose.of(["2", "3", "0", "-1", "1", "0.5", "NaN"])}`],
      [1, () => expression`${choose.of(["-", "+", "~"])}${this.sub(number, depth)}`],
      [has.updates * 2, () => this.update() ?? this.numberLiteral()],
      [has.updates, () => this.assignment(number, depth) ?? this.numberLiteral()],
      [has.math * 2, () => expression`Math.${choose.of(mathFunctions)}(${this.of(number, depth - 1)})`],
      [has.math, () => expression`Math.${choose.of(mathOfTwo)}(${this.of(number, depth - 1)}, ${this.of(number, depth - 1)})`],
      [1.5, () => this.conditional(number, depth)],
      [0.7, () => this.logical(number, depth)],
      [4, () => this.valueFrom(number, depth) ?? this.numberLiteral()],
      [has.conversions, () => expression`Number(${this.of(any, depth - 1)})`],
      [has.conversions, () => expression`${this.sub(string, depth)}.length`],
      [has.conversions * 0.5, () => expression`parseInt(${this.of(string, depth - 1)}, 10)`],
    ]);
    return make();
  }

  update() {
    const found = this.variable((each) => each.kind.k === "number" && !each.isCounter, true);
    if (!found) return null;
    return this.choose.chance(0.5) ? expression`${found.name}${this.choose.of(["++", "--"])}` : expression`${this.choose.of(["++", "--"])}${found.name}`;
  }

  assignment(kind, depth) {
    const found = this.variable((each) => each.kind.k === kind.k && !each.isCounter, true);
    return found && expression`(${found.name} = ${this.of(kind, depth - 1)})`;
  }

  conditional(kind, depth) {
    return expression`(${this.of(boolean, depth - 1)} ? ${this.of(kind, depth - 1)} : ${this.of(kind, depth - 1)})`;
  }

  logical(kind, depth) {
    const operator = this.choose.of(["&&", "||", "??"]);
    const left = this.choose.chance(0.3) ? any : kind;
    return expression`(${this.sub(left, depth)} ${operator} ${this.sub(kind, depth)})`;
  }

  // --- booleans and strings ---

  boolean(depth) {
    const { choose } = this;
    if (depth <= 0) return this.read(boolean) ?? expression`${choose.of(["true", "false"])}`;
    const make = choose.weighted([
      [2, () => this.read(boolean) ?? expression`true`],
      [5, () => expression`${this.sub(number, depth)} ${choose.of(["<", ">", "<=", ">=", "===", "!==", "=="])} ${this.sub(number, depth)}`],
      [1, () => expression`!${this.sub(choose.of([boolean, number, any]), depth)}`],
      [1, () => expression`${this.sub(boolean, depth)} ${choose.of(["&&", "||"])} ${this.sub(boolean, depth)}`],
      [1, () => expression`typeof ${this.sub(any, depth)} ${choose.of(["===", "!=="])} ${choose.of(['"number"', '"string"', '"undefined"', '"object"', '"function"', '"boolean"'])}`],
      [1, () => expression`${this.sub(any, depth)} ${choose.of(["===", "!==", "==", "!="])} ${choose.of(["null", "undefined", this.sub(any, depth)])}`],
      [0.7, () => expression`${this.sub(string, depth)} ${choose.of(["<", "===", "!=="])} ${this.sub(string, depth)}`],
      [1, () => this.valueFrom(boolean, depth) ?? expression`false`],
      [0.3, () => expression`Object.is(${this.of(number, depth - 1)}, ${this.of(number, depth - 1)})`],
    ]);
    return make();
  }

  string(depth) {
    const { choose } = this;
    if (depth <= 0) return this.read(string) ?? expression`${choose.of(strings)}`;
    const make = choose.weighted([
      [3, () => this.read(string) ?? expression`${choose.of(strings)}`],
      [2, () => expression`${choose.of(strings)}`],
      [2, () => expression`${this.sub(string, depth)} + ${this.sub(choose.of([number, string, any]), depth)}`],
      [1, () => expression`\`${choose.of(["", "t "])}\${${this.of(any, depth - 1)}}:\${${this.of(number, depth - 1)}}\``],
      [1, () => expression`typeof ${this.sub(any, depth)}`],
      [1, () => expression`String(${this.of(any, depth - 1)})`],
      [1, () => this.conditional(string, depth)],
      [1, () => this.valueFrom(string, depth) ?? expression`""`],
      [0.5, () => expression`${this.sub(string, depth)}.slice(${this.of(number, 0)})`],
    ]);
    return make();
  }

  // --- anything ---

  any(depth) {
    const { choose } = this;
    const make = choose.weighted([
      [3, () => this.read(any) ?? expression`undefined`],
      [2, () => expression`${choose.of(["undefined", "null", "undefined", "null", "NaN", "true"])}`],
      [3, () => this.of(choose.of([number, boolean, string]), depth - 1)],
      [1, () => (depth > 0 ? this.conditional(any, depth) : expression`null`)],
      [1, () => (depth > 0 ? this.logical(any, depth) : expression`undefined`)],
      [2, () => (depth > 0 && this.valueFrom(any, depth)) || expression`undefined`],
      [this.escapes * 2, () => this.readAnything() ?? expression`0`],
      [this.escapes, () => (depth > 0 ? expression`[${this.of(number, depth - 1)}, ${this.of(any, depth - 1)}]` : expression`[]`)],
      [this.escapes, () => (depth > 0 ? expression`{ a: ${this.of(any, depth - 1)} }` : expression`({})`)],
    ]);
    const made = make();
    return made.parts[0]?.startsWith?.("{") ? expression`(${made})` : made;
  }

  readAnything() {
    const found = this.variable((each) => !each.isCounter);
    return found && expression`${found.name}`;
  }

  /** Where values of a kind come from: calls, steps of machines, fields, elements. */
  valueFrom(kind, depth) {
    const fits = (each) => each.k === kind.k || kind.k === "any";
    const sources = [];
    for (const each of this.visible()) {
      const { k } = each.kind;
      if (k === "function" && fits(each.kind.returns)) sources.push(() => this.call(each, depth));
      if (k === "machine") sources.push(() => this.step(each, kind, depth));
      if (k === "result" && fits(each.kind.machine.yields)) sources.push(() => expression`${each.name}.${this.choose.chance(0.8) || kind.k === "any" ? "value" : "done"}`);
      if (k === "record") sources.push(() => this.field(each, kind));
      if (k === "array" && fits(each.kind.of)) sources.push(() => this.element(each, depth));
      if (k === "array" && kind.k === "number") sources.push(() => expression`${each.name}.length`);
      if (k === "record" && each.kind.shape.methods.length) sources.push(() => this.methodCall(each, depth));
    }
    return sources.length ? this.choose.of(sources)() : null;
  }

  argumentsFor(parameters, depth) {
    const given = parameters.map((kind) => this.of(kind, Math.min(depth - 1, 2)));
    if (this.choose.chance(this.miscalls)) given.length = this.choose.below(given.length + 1);
    else if (this.choose.chance(this.miscalls)) given.push(this.of(any, 1));
    return given;
  }

  call(callee, depth) {
    const given = this.argumentsFor(callee.kind.parameters, depth);
    if (callee.kind.isRecursive) given[0] = expression`${this.choose.between(0, 4)}`;
    return expression`${callee.name}(${given})`;
  }

  methodCall(record, depth) {
    const method = this.choose.of(record.kind.shape.methods);
    return expression`${record.name}.${method.name}(${this.argumentsFor(method.parameters, depth)})`;
  }

  step(machine, kind, depth) {
    const sent = machine.kind.receives && this.choose.chance(0.7) ? [this.of(machine.kind.receives, depth - 1)] : [];
    return expression`${machine.name}.next(${sent}).${this.choose.chance(0.85) ? "value" : "done"}`;
  }

  field(record, kind) {
    const fields = Object.entries(record.kind.shape.fields).filter(([, each]) => each.k === kind.k);
    if (fields.length === 0 || this.choose.chance(0.05)) return expression`${record.name}.${this.choose.of(["a", "b", "missing"])}`;
    const dot = record.kind.isNullable ? this.choose.of([".", "?."]) : ".";
    return expression`${record.name}${dot}${this.choose.of(fields)[0]}`;
  }

  element(array, depth) {
    const index = this.choose.weighted([
      [4, () => expression`${this.choose.between(0, 3)}`],
      [3, () => this.of(number, depth - 1)],
      [1, () => expression`${array.name}.length - 1`],
      [this.oddities, () => this.choose.of([expression`"1"`, expression`-1`, expression`1.5`, expression`"x"`])],
    ])();
    return expression`${array.name}[${index}]`;
  }

  // --- objects ---

  record(depth, kind) {
    const found = this.choose.chance(0.4) && this.read(kind);
    if (found) return found;
    if (kind.isNullable && (depth <= 0 || this.choose.chance(0.25))) return expression`${this.choose.of(["null", "null", "undefined"])}`;
    const { shape } = kind;
    if (shape.className) return expression`new ${shape.className}(${this.argumentsFor(shape.parameters, Math.max(depth, 1))})`;
    const entries = Object.entries(shape.fields).map(([name, each]) => expression`${name}: ${this.of(each, depth - 1)}`);
    return expression`{ ${entries} }`;
  }

  array(depth, kind) {
    const found = this.choose.chance(0.3) && this.read(kind);
    if (found) return found;
    const length = this.choose.between(0, 4);
    const elements = Array.from({ length }, () => (this.choose.chance(this.oddities * 0.2) ? expression` ` : this.of(kind.of, depth - 1)));
    return expression`[${elements}]`;
  }

  function(depth, kind) {
    return this.read(kind) ?? expression`(() => ${this.of(number, 0)})`;
  }

  machine(depth, kind) {
    const made = this.variable((each) => each.kind.k === "generator" && (!kind.yields || each.kind.yields.k === kind.yields.k));
    return made ? this.machineOf(made, depth) : expression`[1, 2][Symbol.iterator]()`;
  }

  machineOf(generator, depth) {
    return expression`${generator.name}(${this.argumentsFor(generator.kind.parameters, depth)})`;
  }
}
