// Random programs about arrays of numbers: elements are read and written inside and outside what is there, by indexes that are counted, passed on and computed.
import { Choices } from "./choices.mjs";
import { expression, list, statement } from "./tree.mjs";

class ArrayPrograms {
  constructor(seed) {
    this.choose = new Choices(seed + 44_000_000);
    this.names = 0;
    this.functions = [];
  }

  program() {
    const { choose } = this;
    const shared = { lists: [], numbers: [], variables: [] };
    const parts = [statement`let fuel = 400;`];
    for (let i = choose.between(0, 2); i > 0; i--) parts.push(this.declareList(shared, "const"));
    for (let i = choose.between(1, 3); i > 0; i--) parts.push(this.define(shared));
    const scope = choose.chance(0.4) ? shared : { lists: [...shared.lists], numbers: [], variables: [] };
    const script = Array.from({ length: choose.between(4, 8) }, () => this.statement(scope, 2));
    for (const name of scope.lists) script.push(statement`console.log(${name}.length, ${name}[0], ${name}.join());`);
    parts.push(choose.chance(0.5) ? list(script) : statement`(function () ${list(script)})();`);
    return list(parts);
  }

  name(prefix) {
    return `${prefix}${this.names++}`;
  }

  /** A function or a generator of a list and one or two numbers; it may call itself with the next number. */
  define(shared) {
    const { choose } = this;
    const name = this.name("f");
    const isGenerator = choose.chance(0.5);
    const scope = { lists: ["list", ...shared.lists], numbers: ["n", "k"], variables: [] };
    const body = Array.from({ length: choose.between(1, 3) }, () => this.statement(scope, 2, isGenerator));
    const star = isGenerator ? "*" : "";
    if (choose.chance(0.5)) {
      const call = expression`${name}(list, ${this.index(scope)}, k + 1)`;
      const again = isGenerator ? statement`yield* ${call};` : statement`${call};`;
      body.push(statement`if (k < 3) ${list(choose.chance(0.5) ? [this.write(scope), again] : [again, this.write(scope)])}`);
    }
    body.push(isGenerator ? statement`yield ${this.element(scope)};` : statement`return ${this.element(scope)};`);
    this.functions.push({ name, isGenerator });
    return statement`function${star} ${name}(list, n, k = 0) ${list(body)}`;
  }

  declareList(scope, kind = this.choose.of(["const", "const", "let"])) {
    const { choose } = this;
    const name = this.name("a");
    const value = choose.weighted([
      [4, () => expression`[${Array.from({ length: choose.between(0, 4) }, () => expression`${choose.between(-3, 9)}`)}]`],
      [2, () => expression`new Array(${this.small(scope)}).fill(${choose.of(["0", "1", "0.5", "true"])})`],
      [1, () => expression`new Array(${choose.between(0, 5)})`],
      [scope.lists.length ? 1 : 0, () => expression`${choose.of(scope.lists)}${choose.of(["", ".slice()", ".slice(1)", ".map((x) => x * 2)"])}`],
    ])();
    scope.lists.push(name);
    if (kind === "let") scope.variables.push(name);
    return statement`${kind} ${name} = ${value};`;
  }

  /** A number that is no length beyond reason. */
  small(scope) {
    const counted = scope.numbers.filter((name) => !/^x/.test(name));
    return this.choose.chance(0.3) && counted.length ? expression`${this.choose.of(counted)} & 7` : expression`${this.choose.between(0, 6)}`;
  }

  index(scope) {
    const { choose } = this;
    const someNumber = () => (scope.numbers.length ? choose.of(scope.numbers) : String(choose.between(0, 4)));
    const someList = () => choose.of(scope.lists.length ? scope.lists : ["[1]"]);
    return choose.weighted([
      [6, () => expression`${someNumber()}`],
      [3, () => expression`${someNumber()} ${choose.of(["+", "-"])} ${choose.between(0, 2)}`],
      [2, () => expression`${choose.between(0, 5)}`],
      [2, () => expression`${someList()}.length - ${choose.between(0, 2)}`],
      [1, () => expression`Math.floor(${someNumber()} / 2)`],
      [1, () => expression`${someNumber()} >> 1`],
      [1, () => expression`${someNumber()} % ${choose.between(1, 4)}`],
      [1, () => expression`${someNumber()} & 3`],
      [1, () => expression`(${someNumber()} < 2 ? ${someNumber()} : ${choose.between(0, 2)})`],
      [1, () => expression`Math.${choose.of(["min", "max"])}(${someNumber()}, ${someNumber()})`],
      [0.5, () => expression`${someNumber()} / 2`],
      [0.5, () => expression`-${someNumber()}`],
    ])();
  }

  element(scope) {
    return expression`${this.choose.of(scope.lists.length ? scope.lists : ["[4, 5]"])}[${this.index(scope)}]`;
  }

  value(scope) {
    const { choose } = this;
    return choose.weighted([
      [3, () => this.element(scope)],
      [2, () => expression`${this.element(scope)} + ${this.element(scope)}`],
      [2, () => expression`${choose.between(-9, 9)}`],
      [2, () => this.index(scope)],
      [1, () => expression`Math.abs(${this.element(scope)} - ${choose.between(0, 5)})`],
    ])();
  }

  condition(scope) {
    const { choose } = this;
    const some = () => choose.of(scope.lists.length ? scope.lists : ["[1]"]);
    return choose.weighted([
      [3, () => expression`${this.index(scope)} ${choose.of(["<", "<=", ">", ">=", "<"])} ${some()}.length`],
      [2, () => expression`${this.index(scope)} ${choose.of(["<", "<=", ">", ">=", "===", "!=="])} ${this.index(scope)}`],
      [1, () => expression`${some()}.length${choose.of(["", " > 1", " === 3"])}`],
      [1, () => expression`${this.element(scope)} !== undefined`],
      [1, () => expression`${this.condition(scope)} ${choose.of(["&&", "||"])} ${this.condition(scope)}`],
    ])();
  }

  write(scope) {
    const { choose } = this;
    return choose.weighted([
      [4, () => statement`${this.element(scope)} = ${this.value(scope)};`],
      [2, () => statement`${this.element(scope)} ${choose.of(["+=", "-=", "*="])} ${this.value(scope)};`],
      [1, () => statement`${this.element(scope)}${choose.of(["++", "--"])};`],
      [1, () => statement`${choose.of(scope.lists.length ? scope.lists : ["[]"])}.push(${this.value(scope)});`],
    ])();
  }

  statement(scope, depth, yields = false) {
    const { choose } = this;
    const inner = (extra = {}) => {
      const own = { lists: [...scope.lists], numbers: [...scope.numbers, ...(extra.numbers ?? [])], variables: [...scope.variables] };
      return Array.from({ length: choose.between(1, 3) }, () => this.statement(own, depth - 1, yields));
    };
    return choose.weighted([
      [2, () => this.declareList(scope)],
      [4, () => this.write(scope)],
      [3, () => statement`console.log(${this.value(scope)}, ${this.element(scope)});`],
      [1, () => this.declareNumber(scope)],
      [scope.lists.length ? 0.5 : 0, () => statement`${choose.of(["console.log(@.pop());", "console.log(@.shift());", "@.length = 2;", "@.length = 0;", "@.reverse();", "@.unshift(7);"]).replace("@", choose.of(scope.lists))}`],
      [scope.variables.length ? 1 : 0, () => statement`${choose.of(scope.variables)} = ${choose.of(["[]", "[6]", "[3, 4, 5]"])};`],
      [yields ? 2 : 0, () => statement`yield ${this.value(scope)};`],
      [depth > 0 ? 4 : 0, () => this.counting(scope, inner)],
      [depth > 0 ? 2 : 0, () => statement`if (${this.condition(scope)}) ${list(inner())} else ${list(inner())}`],
      [depth > 0 ? 1 : 0, () => statement`while (fuel-- > 0 && ${this.condition(scope)}) ${list(inner())}`],
      [depth > 0 ? 0.5 : 0, () => statement`try ${list([...inner(), statement`if (${this.condition(scope)}) throw 0;`, ...inner()])} catch { console.log('caught'); }`],
      [this.functions.length && scope.lists.length ? 2 : 0, () => this.call(scope)],
    ])();
  }

  declareNumber(scope) {
    const name = this.name("x");
    const value = this.choose.chance(0.3) && scope.lists.length ? expression`${this.choose.of(scope.lists)}.length` : this.index(scope);
    scope.numbers.push(name);
    return statement`${this.choose.of(["let", "const"])} ${name} = ${value};`;
  }

  counting(scope, inner) {
    const { choose } = this;
    const name = this.name("i");
    const limit = choose.weighted([
      [3, () => expression`${choose.between(1, 5)}`],
      [scope.lists.length ? 4 : 0, () => expression`${choose.of(scope.lists)}.length${choose.of(["", "", " - 1", " + 1"])}`],
      [scope.numbers.length ? 2 : 0, () => expression`${choose.of(scope.numbers)}`],
    ])();
    const body = list([...inner({ numbers: [name] }), ...(choose.chance(0.2) ? [statement`if (${this.condition({ ...scope, numbers: [...scope.numbers, name] })}) ${choose.of(["break", "continue"])};`] : [])]);
    if (choose.chance(0.2)) return statement`for (let ${name} = ${limit}; fuel-- > 0 && ${name} >= ${choose.between(-1, 1)}; ${name}--) ${body}`;
    return statement`for (let ${name} = ${choose.between(-1, 2)}; fuel-- > 0 && ${name} ${choose.of(["<", "<", "<="])} ${limit}; ${name}${choose.of(["++", "++", "++", " += 2"])}) ${body}`;
  }

  call(scope) {
    const { name, isGenerator } = this.choose.of(this.functions);
    const call = expression`${name}(${this.choose.of(scope.lists)}, ${this.index(scope)})`;
    return isGenerator ? statement`for (const item of ${call}) console.log(item);` : statement`console.log(${call});`;
  }
}

export function makeArrayProgram(seed) {
  return new ArrayPrograms(seed).program();
}
