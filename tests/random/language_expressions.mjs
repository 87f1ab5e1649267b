// Expressions of the whole language for language_programs.mjs: every kind of value, and in generators a yield wherever an expression may stand.
import { expression } from "./tree.mjs";

const literals = {
  number: ["0", "1", "2", "3", "5", "10", "-1", "0.5", "-0", "NaN", "Infinity", "2147483647", "2147483648", "-2147483648", "4294967295", "9007199254740991", "9007199254740993", "1e21", "5e-324", "0x1f", "1_000"],
  string: ["''", "'a'", "'b'", "'abc'", "'key'", "'12'", "' x '", "'\\u{1F600}z'", "'length'", "'a,b,c'", "'constructor'"],
  boolean: ["true", "false"],
  any: ["undefined", "null", "undefined", "null", "true", "7", "'s'"],
  big: ["0n", "1n", "-5n", "123456789012345678901234567890n", "2n ** 64n", "BigInt(3)"],
  symbol: ["Symbol('s')", "Symbol.iterator", "Symbol.for('k')", "Symbol()", "Symbol.toPrimitive"],
};
const keys = ["a", "b", "c", "d"];

export class LanguageExpressions {
  visible() {
    const found = [];
    for (let scope = this.scope; scope; scope = scope.outer) found.push(...scope.variables);
    return found;
  }

  /** A variable of that kind; null if there is none. */
  variable(kind, isWritten = false) {
    const found = this.visible().filter((each) => (kind === null || each.kind === kind) && !(isWritten && each.isConstant));
    return found.length ? this.choose.of(found) : null;
  }

  read(kind) {
    const found = this.variable(kind);
    return found && expression`${found.name}`;
  }

  literal(kind) {
    return expression`${this.choose.of(literals[kind])}`;
  }

  /** An expression of that kind, mostly: what yields give and what is called may be anything. */
  of(kind, depth) {
    const { choose } = this;
    if (this.scope.function?.isGenerator && depth > 0 && choose.chance(0.12)) return this.yielded(depth);
    if (choose.chance(this.surprise)) return expression`(${this.known(choose.of(["number", "string", "any", "array", "object"]), depth)})`;
    return this.known(kind, depth);
  }

  known(kind, depth) {
    const { choose } = this;
    if (depth <= 0) return (choose.chance(0.7) && this.read(kind)) || (literals[kind] ? this.literal(kind) : this[kind](0));
    if (choose.chance(0.06)) return this.around(kind, depth);
    return (choose.chance(0.25) && this.read(kind)) || this[kind](depth);
  }

  yielded(depth) {
    if (this.choose.chance(0.2)) return expression`(yield* ${this.iterable(depth - 1)})`;
    return this.choose.chance(0.1) ? expression`(yield)` : expression`(yield ${this.of(this.someKind(), depth - 1)})`;
  }

  someKind() {
    return this.choose.weighted([[6, "number"], [4, "string"], [3, "any"], [2, "boolean"], [3, "array"], [3, "object"], [1, "fun"], [1, "iterator"], [0.5, "maker"], [this.has.big, "big"], [this.has.symbols, "symbol"], [this.has.collections, "map"], [this.has.collections, "set"]]);
  }

  /** Forms that any kind may stand in. */
  around(kind, depth) {
    const { choose } = this;
    const inner = () => this.of(kind, depth - 1);
    return choose.weighted([
      [2, () => expression`(${this.of("boolean", depth - 1)} ? ${inner()} : ${inner()})`],
      [1, () => expression`(${this.of("any", depth - 1)} ?? ${inner()})`],
      [1, () => expression`(${this.of("any", depth - 1)}, ${inner()})`],
      [1, () => expression`(() => ${this.inFunction(inner)})()`],
      [1, () => expression`[${inner()}, ${inner()}][${this.of("number", 0)} & 1]`],
      [1, () => expression`log(${inner()})`],
      [0.6, () => expression`(function (${"x"}) { return x ?? arguments[1]; })(${this.of("any", depth - 1)}, ${inner()})`],
      [0.6, () => this.assignment(kind, depth)],
      [0.4, () => expression`({ x: ${inner()} }).x`],
      [0.4, () => expression`(${this.of("object", depth - 1)}?.${choose.of(keys)} ?? ${inner()})`],
    ])();
  }

  assignment(kind, depth) {
    const target = this.variable(kind, true);
    const value = this.of(kind, depth - 1);
    if (!target) return value;
    return expression`(${target.name} ${this.choose.of(["=", "=", "??=", "||=", "&&="])} ${value})`;
  }

  any(depth) {
    return this.choose.chance(0.25) ? this.literal("any") : this.choose.chance(0.2) ? (this.read(null) ?? this.literal("any")) : this.of(this.someKind(), depth - 1);
  }

  number(depth) {
    const { choose } = this;
    if (depth <= 0) return this.literal("number");
    const n = () => this.operand("number", depth);
    return choose.weighted([
      [2, () => this.literal("number")],
      [6, () => expression`(${n()} ${choose.of(["+", "-", "*", "/", "%", "+", "-", "|", "&", "^", "<<", ">>", ">>>"])} ${n()})`],
      [1, () => expression`((${n()}) ** ${choose.of(["2", "0.5", "-1"])})`],
      [1, () => expression`${choose.of(["-", "+", "~", "~~"])}(${n()})`],
      [1, () => expression`(${n()} | 0)`],
      [2, () => expression`Math.${choose.of(["floor", "round", "trunc", "abs", "sign", "sqrt", "cbrt", "fround", "clz32", "hypot"])}(${n()})`],
      [1, () => expression`Math.${choose.of(["max", "min", "imul"])}(${n()}, ${n()})`],
      [0.5, () => expression`Math.max(...${this.of("array", depth - 1)})`],
      [1.5, () => this.update()],
      [1, () => expression`${this.of("string", depth - 1)}.${choose.of(["length", "indexOf('b')", "charCodeAt(1)", "codePointAt(0)", "lastIndexOf('a')", "search('b')", "localeCompare('b')"])}`],
      [2, () => expression`${this.of("array", depth - 1)}.${choose.of(["length", "indexOf(1)", "push(4)", "unshift(9)", "findIndex((x) => x > 1)", "lastIndexOf(2)", "reduce((s, x) => s + x, 0)"])}`],
      [1, () => expression`Number(${this.of("any", depth - 1)})`],
      [0.7, () => expression`parseInt(${this.of("string", depth - 1)}${choose.of(["", ", 16", ", 2"])})`],
      [0.7, () => expression`parseFloat(${this.of("string", depth - 1)})`],
      [1, () => expression`${this.of("object", depth - 1)}${choose.of([".", "?."])}${choose.of(keys)}`],
      [1, () => expression`${this.of("fun", depth - 1)}.length`],
      [this.has.collections, () => expression`${this.of(choose.of(["map", "set"]), depth - 1)}.size`],
      [1.5, () => this.calling(depth)],
    ])();
  }

  operand(kind, depth) {
    return this.of(this.choose.chance(0.06) ? "any" : kind, depth - 1);
  }

  update() {
    const found = this.variable("number", true);
    if (!found) return this.literal("number");
    return this.choose.chance(0.5) ? expression`${found.name}${this.choose.of(["++", "--"])}` : expression`(${this.choose.of(["++", "--"])}${found.name})`;
  }

  boolean(depth) {
    const { choose } = this;
    if (depth <= 0) return this.literal("boolean");
    const any = () => this.of(this.someKind(), depth - 1);
    return choose.weighted([
      [4, () => expression`(${this.of("number", depth - 1)} ${choose.of(["<", ">", "<=", ">=", "===", "!=="])} ${this.of("number", depth - 1)})`],
      [1, () => expression`(${any()} ${choose.of(["==", "===", "!=", "!==", "<"])} ${any()})`],
      [1, () => expression`!${any()}`],
      [1, () => expression`(${this.of("boolean", depth - 1)} ${choose.of(["&&", "||"])} ${this.of("boolean", depth - 1)})`],
      [0.7, () => expression`(${this.of("string", 0)} in ${this.of("object", depth - 1)})`],
      [0.7, () => expression`(${any()} instanceof ${choose.of(["Array", "Object", "Function", ...this.classes.map((each) => each.name)])})`],
      [0.5, () => expression`Array.isArray(${any()})`],
      [0.5, () => expression`Object.is(${any()}, ${any()})`],
      [0.7, () => expression`${this.of("array", depth - 1)}.${choose.of(["includes(2)", "some((x) => x > 1)", "every((x) => x)"])}`],
      [0.5, () => expression`Number.${choose.of(["isInteger", "isNaN", "isSafeInteger", "isFinite"])}(${any()})`],
      [0.4, () => this.deletion(depth)],
      [0.5, () => expression`${this.of("iterator", depth - 1)}.next().done`],
    ])();
  }

  deletion(depth) {
    return expression`(delete ${this.of("object", depth - 1)}${this.choose.of([".a", "?.b", "['c']"])})`;
  }

  string(depth) {
    const { choose } = this;
    if (depth <= 0) return this.literal("string");
    const s = () => this.of("string", depth - 1);
    return choose.weighted([
      [2, () => this.literal("string")],
      [2, () => expression`(${s()} + ${this.of(this.someKind(), depth - 1)})`],
      [3, () => expression`\`${choose.of(["", "<", "x="])}\${${this.of(choose.of(["any", "number", "string", "array"]), depth - 1)}}|\${${s()}}\``],
      [1, () => expression`tag\`a${"$"}{${this.of("any", depth - 1)}}b\\n${"$"}{${this.of("any", depth - 1)}}\``],
      [1, () => expression`(typeof ${this.of("any", depth - 1)})`],
      [1, () => expression`String(${this.of(this.someKind(), depth - 1)})`],
      [1, () => expression`JSON.stringify(${this.of(this.someKind(), depth - 1)}${choose.of(["", ", null, 1", ", ['a', 'b']"])})`],
      [4, () => expression`${s()}.${this.stringMethod(depth)}`],
      [1, () => expression`${this.of("array", depth - 1)}.join(${choose.of(["", "'-'", "''"])})`],
      [1, () => expression`(${this.of("number", depth - 1)}).${choose.of(["toString()", "toString(2)", "toString(36)", "toFixed(2)", "toPrecision(3)", "toExponential(1)"])}`],
      [1, () => expression`Object.keys(${this.of("object", depth - 1)}).join()`],
      [0.5, () => expression`${this.of(choose.of(["fun", "maker"]), depth - 1)}.name`],
      [0.5, () => expression`[...${s()}].reverse().join('')`],
      [0.7, () => this.calling(depth)],
    ])();
  }

  stringMethod(depth) {
    const { choose } = this;
    const n = () => this.of("number", depth - 2);
    return choose.weighted([
      [1, () => expression`slice(${n()})`], [1, () => expression`slice(${n()}, ${n()})`], [1, () => expression`substring(${n()}, ${n()})`], [1, () => expression`at(${n()})`], [1, () => expression`charAt(${n()})`],
      [1, () => expression`${choose.of(["toUpperCase()", "toLowerCase()", "trim()", "trimStart()", "repeat(2)", "padStart(5, 'xy')", "padEnd(4)", "split('').join('.')", "split(',')[1]", "concat(1, null)", "normalize()"])}`],
      [1, () => expression`replace('a', (m, i) => m + i)`], [1, () => expression`replaceAll('b', '[$&]')`], [0.5, () => expression`replace(${choose.of(["/[a-z]/g", "/(.)(.)/", "/\\d+/"])}, ${choose.of(["'<$1>'", "(all) => all.length", "''"])})`],
    ])();
  }

  array(depth) {
    const { choose } = this;
    const items = (holes) => Array.from({ length: choose.between(0, 4) }, () => this.item(depth, holes));
    if (depth <= 0) return expression`[${choose.of(["", "1", "3, 1, 2", "'a', 'b'", "[1, 2], [3]", "1, , 3", "undefined, null"])}]`;
    const f = () => this.callback(depth - 1);
    return choose.weighted([
      [6, () => expression`[${items(this.has.holes)}]`],
      [3, () => expression`${this.of("array", depth - 1)}.${choose.of(["slice()", "slice(1)", "concat([7], 8)", "flat()", "reverse()", "toSorted()", "toReversed()", "splice(0, 1)", "sort()", "fill(0, 1)", "with(0, 5)", "toSpliced(0, 1, 'x')", "copyWithin(0, 1)"])}`],
      [3, () => expression`${this.of("array", depth - 1)}.${choose.of(["map", "filter", "flatMap", "map"])}(${f()})`],
      [1, () => expression`${this.of("array", depth - 1)}.sort((x, y) => ${choose.of(["x - y", "y - x", "String(x) < String(y) ? -1 : 1", "0"])})`],
      [2, () => expression`[...${this.iterable(depth - 1)}]`],
      [1, () => expression`Array.from(${this.iterable(depth - 1)}${choose.of(["", ", (x, i) => [i, x]", ", String"])})`],
      [1, () => expression`Array.from({ length: ${choose.between(0, 3)} }, ${f()})`],
      [1, () => expression`Object.${choose.of(["keys", "values", "entries"])}(${this.of(choose.of(["object", "object", "array", "string"]), depth - 1)})`],
      [1, () => expression`${this.of("iterator", depth - 1)}.${choose.of(["take(3)", "drop(1)", "take(2).map((x) => [x])", "filter((x, i) => i % 2 === 0)", "flatMap((x) => [x, x])"])}.toArray()`],
      [0.6, () => expression`${this.of("string", depth - 1)}.split(${choose.of(["''", "','", "/b/"])})`],
      [0.4, () => expression`Array.of(${items(0)})`],
      [0.4, () => expression`new Array(${choose.of(["3", "1, 2", "0"])})`],
      [0.4, () => expression`Reflect.ownKeys(${this.of("object", depth - 1)}).map(String)`],
    ])();
  }

  item(depth, holes) {
    const { choose } = this;
    return choose.weighted([[10, () => this.of(this.someKind(), depth - 1)], [1.5, () => expression`...${this.iterable(depth - 1)}`], [holes, () => expression` `]])();
  }

  object(depth) {
    const { choose } = this;
    if (depth <= 0) return expression`({ ${choose.of(["", "a: 1", "a: 1, b: 'x'", "b: 2, 1: 'one', a: 0", "a: [1], c: null", "a: { b: { c: 3 } }"])} })`;
    const properties = () => [...Array.from({ length: choose.between(0, 4) }, () => this.property(depth)), ...(choose.chance(0.1) ? [expression`__proto__: ${choose.of(["null", "{ a: 'inherited' }", "[]"])}`] : [])];
    const made = this.classes.length && choose.of(this.classes);
    return choose.weighted([
      [6, () => expression`({ ${properties()} })`],
      [1, () => expression`Object.fromEntries([['a', ${this.of("any", depth - 1)}], [${this.of("string", depth - 1)}, 1]])`],
      [1, () => expression`Object.assign(${this.of("object", depth - 1)}, ${this.of("object", depth - 1)})`],
      [0.7, () => expression`Object.create(${this.of("object", depth - 1)})`],
      [0.5, () => expression`Object.freeze(${this.of("object", depth - 1)})`],
      [made && 3, () => expression`new ${made.name}(${this.arguments(depth)})`],
      [1, () => expression`${this.of("iterator", depth - 1)}.next(${this.of("any", depth - 1)})`],
      [0.5, () => expression`({ ...${this.of("any", depth - 1)}, z: 1 })`],
      [0.5, () => expression`new Error(${this.of("string", 0)})`],
    ])();
  }

  property(depth) {
    const { choose } = this;
    const key = choose.of(keys);
    const value = () => this.of(this.someKind(), depth - 1);
    return choose.weighted([
      [6, () => expression`${key}: ${value()}`],
      [1, () => expression`[${this.of(choose.of(["string", "number", "string"]), depth - 1)}]: ${value()}`],
      [1, () => expression`...${this.of(choose.of(["object", "array", "any"]), depth - 1)}`],
      [1, () => expression`get ${key}() { return ${this.inFunction(() => this.of("any", 1))}; }`],
      [0.7, () => expression`set ${key}(v) { log('set ${key}', v); }`],
      [1, () => expression`${choose.of([key, `['m']`, "'quoted'", "1"])}(x) { return ${this.inFunction(() => this.of("any", 1), ["x"])}; }`],
      [0.7, () => expression`*${key}() { yield ${this.inFunction(() => this.of("any", 1))}; yield this.a; }`],
      [0.5, () => expression`valueOf() { log('valueOf'); return ${choose.of(["5", "'v'", "{}"])}; }`],
      [0.5, () => expression`toString() { log('toString'); return 'text'; }`],
      [0.4, () => expression`[Symbol.toPrimitive](hint) { return hint === 'number' ? 3 : hint; }`],
      [0.3, () => expression`['__proto__']: 1`],
    ])();
  }

  /** What is made inside a function of its own: no yields, and its parameters are seen. */
  inFunction(make, parameters = []) {
    this.scope = { outer: this.scope, variables: parameters.map((name) => ({ name, kind: "any" })), function: null, labels: [], depth: 9 };
    const made = make();
    this.scope = this.scope.outer;
    return made;
  }

  arguments(depth) {
    return Array.from({ length: this.choose.between(0, 3) }, () => (this.choose.chance(0.1) ? expression`...${this.iterable(depth - 1)}` : this.of(this.someKind(), depth - 1)));
  }

  calling(depth) {
    const { choose } = this;
    return choose.weighted([
      [3, () => expression`${this.of("fun", depth - 1)}(${this.arguments(depth)})`],
      [1, () => expression`${this.of("fun", depth - 1)}?.(${this.arguments(depth)})`],
      [0.5, () => expression`${this.of("fun", depth - 1)}.${choose.of(["call", "apply", "bind"])}(${this.of("any", depth - 1)}${choose.of(["", ", [1]"])})`],
      [2, () => expression`${this.of("iterator", depth - 1)}.next(${this.of("any", depth - 1)}).value`],
      [1, () => expression`${this.of("object", depth - 1)}.${choose.of(["a", "m", "b", "method"])}${choose.of(["", "?."])}(${this.arguments(depth)})`],
      [this.classes.length && 1, () => expression`new ${choose.of(this.classes).name}(${this.arguments(depth)}).${choose.of(["method", "a", "value", "describe"])}${choose.of(["", "()", "?.()"])}`],
    ])();
  }

  callback(depth) {
    const { choose } = this;
    return choose.weighted([
      [3, () => expression`(x, i) => ${this.inFunction(() => expression`(${this.of("any", Math.min(depth, 2))})`, ["x", "i"])}`],
      [2, () => expression`(x) => ${choose.of(["x * 2", "x + 1", "[x]", "x?.a", "({ x })", "String(x)", "x > 1", "typeof x", "-x"])}`],
      [1, () => expression`function (x) { return ${this.inFunction(() => this.of("any", Math.min(depth, 2)), ["x"])}; }`],
      [1, () => this.read("fun") ?? expression`String`],
    ])();
  }

  fun(depth) {
    const { choose } = this;
    return choose.weighted([
      [3, () => this.read("fun") ?? expression`(${this.callback(depth)})`],
      [2, () => expression`(${this.callback(depth)})`],
      [0.4, () => expression`(${this.callback(depth)}).bind(${this.of("any", 0)})`],
      [0.4, () => expression`(class { static a = 1; })`],
      [0.4, () => expression`Math.max`],
    ])();
  }

  maker(depth) {
    const { choose } = this;
    return choose.weighted([
      [4, () => this.read("maker") ?? expression`numbers`],
      [1, () => expression`(function* (x = ${this.inFunction(() => this.of("any", Math.min(depth, 1)))}) { const s = yield x; log('sent', s); return ${choose.of(["s", "x", "1"])}; })`],
    ])();
  }

  iterator(depth) {
    const { choose } = this;
    if (depth <= 0) return this.read("iterator") ?? expression`numbers(3)`;
    return choose.weighted([
      [6, () => expression`${this.of("maker", depth - 1)}(${this.arguments(depth)})`],
      [2, () => this.read("iterator") ?? expression`numbers(2)`],
      [1, () => expression`${this.of("array", depth - 1)}${choose.of([".values()", ".entries()", ".keys()", "[Symbol.iterator]()"])}`],
      [2, () => expression`${this.of("iterator", depth - 1)}.${choose.of(["map", "filter", "flatMap"])}(${this.callback(depth - 1)})`],
      [1, () => expression`${this.of("iterator", depth - 1)}.${choose.of(["take", "drop"])}(${choose.of(["0", "1", "2", "-1", "NaN", "'2'", "undefined"])})`],
      [1, () => expression`Iterator.from(${this.iterable(depth - 1)})`],
      [this.has.collections, () => expression`${this.of(choose.of(["map", "set"]), depth - 1)}.${choose.of(["entries", "values", "keys"])}()`],
    ])();
  }

  iterable(depth) {
    const { choose } = this;
    return choose.weighted([
      [3, () => this.of("array", depth)],
      [4, () => this.of("iterator", depth)],
      [1, () => this.of("string", depth)],
      [2, () => expression`watched(${this.of("array", Math.min(depth, 1))}, ${choose.below(5)})`],
      [this.has.collections, () => this.of(choose.of(["map", "set"]), depth)],
      [0.15, () => this.of("any", depth)],
    ])();
  }

  map(depth) {
    return depth > 0 && this.choose.chance(0.7) ? expression`new Map([[${this.of("any", depth - 1)}, ${this.of("any", depth - 1)}], ['a', 1]])` : expression`new Map([['x', 1], [NaN, 2]])`;
  }

  set(depth) {
    return depth > 0 ? expression`new Set(${this.iterable(depth - 1)})` : expression`new Set([1, 1, -0, 'a'])`;
  }

  big(depth) {
    if (depth <= 0) return this.literal("big");
    const { choose } = this;
    return choose.chance(0.7)
      ? expression`(${this.of("big", depth - 1)} ${choose.of(["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"])} ${choose.of([this.literal("big"), expression`3n`])})`
      : expression`BigInt.as${choose.of(["UintN", "IntN"])}(8, ${this.of("big", depth - 1)})`;
  }

  symbol() {
    return this.literal("symbol");
  }
}
