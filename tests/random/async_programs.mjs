// Random asynchronous programs: async functions and generators that await, yield, delegate, loop and leave in every way, and drivers that ask for
// several steps at a time. Everything that happens is printed, so the order of all jobs is held to Node.
import { Choices } from "./choices.mjs";
import { expression, list, statement } from "./tree.mjs";

const prelude = `let budget = 600;
const log = (...all) => {
  if (budget-- > 0) console.log(...all.map((each) => (each instanceof Error ? String(each) : each)));
  return all[all.length - 1];
};
const settle = (name, promise) => promise.then((value) => log(name, 'gives', value), (error) => log(name, 'fails with', error));
const later = (value, ticks) => ticks > 0 ? Promise.resolve().then(() => later(value, ticks - 1)) : value;
const thenable = (value) => ({ then(resolve) { log('then'); resolve(value); } });
const by_hand = (name, end) => ({
  [Symbol.asyncIterator]() {
    let i = 0;
    return {
      next(sent) { log(name, 'next', sent); return { value: i++, done: i > 3 }; },
      return(value) { log(name, 'return', value); if (end === 1) throw 'thrown by return'; return end === 2 ? 5 : end === 3 ? Promise.reject('rejected by return') : later({ value: 'closed', done: end !== 4 }, 2); },
      ...(end % 2 ? { throw(error) { log(name, 'throw', error); return { value: 'took ' + error, done: end === 3 }; } } : {}),
    };
  },
});
const synchronous = (name, items) => ({
  *[Symbol.iterator]() { try { for (const item of items) log(name, 'sent', yield item); return name + ' ends'; } finally { log(name, 'finally'); } },
});
`;

class AsyncPrograms {
  constructor(seed) {
    this.choose = new Choices(seed);
    this.functions = []; // { name, isGenerator }
    this.names = 0;
    this.room = 60;
  }

  name(prefix) {
    return `${prefix}${this.names++}`;
  }

  program() {
    const parts = [statement`${prelude}`];
    const count = this.choose.between(2, 5);
    for (let i = 0; i < count; i++) parts.push(this.function());
    const drivers = this.choose.between(2, 4);
    for (let i = 0; i < drivers; i++) parts.push(this.driver());
    const ticks = this.choose.between(0, 10);
    parts.push(statement`(async () => { for (let i = 0; i < ${ticks}; i++) log('tick', await i); })();`);
    parts.push(statement`log('end of script');`);
    return list(parts);
  }

  // --- functions ---

  function() {
    const isGenerator = this.choose.chance(0.5);
    const name = this.name(isGenerator ? "g" : "f");
    this.scope = { variables: ["a"], isGenerator, labels: [], depth: 0, inLoop: false };
    this.room = 40;
    const body = list([...this.statements(6), statement`log('${name}', 'ends');`, ...(this.choose.chance(0.5) ? [this.return()] : [])]);
    this.functions.push({ name, isGenerator });
    const parameter = this.choose.chance(0.2) ? "a = log('default')" : "a";
    if (!isGenerator && this.choose.chance(0.3)) return statement`const ${name} = async (${parameter}) => ${body};`;
    return statement`async function${isGenerator ? "*" : ""} ${name}(${parameter}) ${body}`;
  }

  callable(isGenerator) {
    const found = this.functions.filter((each) => each.isGenerator === isGenerator);
    return found.length ? this.choose.of(found).name : null;
  }

  // --- statements ---

  inner(size, more = {}) {
    const outer = this.scope;
    this.scope = { ...outer, variables: [...outer.variables, ...(more.variables ?? [])], depth: outer.depth + 1, inLoop: more.inLoop ?? outer.inLoop, labels: [...outer.labels, ...(more.labels ?? [])] };
    const block = list(this.statements(size));
    this.scope = outer;
    return block;
  }

  statements(size) {
    const length = this.room > 0 ? this.choose.between(1, size) : 1;
    this.room -= length;
    return Array.from({ length }, () => this.statement());
  }

  statement() {
    const { choose, scope } = this;
    const isDeep = scope.depth > 3 || this.room <= 0;
    return choose.weighted([
      [3, () => statement`log('${this.name("at ")}', ${this.value(2)});`],
      [4, () => this.declaration()],
      [2, () => statement`${choose.of(scope.variables)} = ${this.value(2)};`],
      [1, () => statement`${choose.of(scope.variables)} ${choose.of(["+=", "??=", "&&=", "||="])} ${this.value(1)};`],
      [3, () => statement`await ${this.awaited(1)};`],
      [scope.isGenerator && 5, () => statement`log('sent', yield ${this.value(2)});`],
      [scope.isGenerator && 1, () => statement`yield ${this.awaited(1)};`],
      [scope.isGenerator && 2, () => statement`log('result', yield* ${this.iterable()});`],
      [!isDeep && 2, () => statement`if (${this.test()}) ${this.inner(3)} else ${this.inner(2)}`],
      [!isDeep && 2, () => this.counted()],
      [!isDeep && 3, () => this.forAwait()],
      [!isDeep && 3, () => this.try()],
      [!isDeep && 1, () => this.switch()],
      [!isDeep && 1, () => this.labelled()],
      [!isDeep && 1, () => this.closure()],
      [(scope.inLoop || scope.labels.length) && 2, () => this.jump()],
      [scope.depth > 0 && 1, () => statement`if (${this.test()}) ${this.return()}`],
      [scope.depth > 0 && 1, () => statement`if (${this.test()}) throw '${this.name("error ")}';`],
      [0.5, () => this.pattern()],
    ])();
  }

  declaration() {
    const value = this.value(3);
    const name = this.name("v");
    this.scope.variables = [...this.scope.variables, name];
    return statement`let ${name} = ${value};`;
  }

  pattern() {
    const value = this.value(1);
    const [first, second] = [this.name("p"), this.name("p")];
    const made = this.choose.chance(0.5)
      ? statement`let [${first} = ${this.value(1)}, ${second} = ${this.value(1)}] = [${value}];`
      : statement`let { ${first} = ${this.value(1)}, [${this.value(1)}]: ${second} = ${this.value(1)} } = { x: ${value} };`;
    this.scope.variables = [...this.scope.variables, first, second];
    return made;
  }

  counted() {
    const name = this.name("i");
    const limit = this.choose.between(1, 3);
    const head = this.choose.weighted([
      [2, () => statement`for (let ${name} = 0; ${name} < ${limit}; ${name}++) `],
      [1, () => statement`for (let ${name} = 0; await (${name} < ${limit}); ${name} += await 1) `],
      [1, () => statement`for (const ${name} of ${this.choose.of(["[1, 2, 3]", "synchronous('s', [4, 5])"])}) `],
      [1, () => statement`for (const ${name} in { x: 1, y: 2 }) `],
    ])();
    return statement`${head}${this.inner(3, { inLoop: true })}`;
  }

  forAwait() {
    const name = this.name("x");
    const pattern = this.choose.weighted([[4, `const ${name}`], [1, `let ${name}`], [1, `var ${name}`], [1, `const [${name} = 'nothing']`], [1, `const { length: ${name} = await 'no length' }`]]);
    const iterable = pattern.includes("[") ? expression`[['in'], Promise.resolve([]), 'text']` : this.iterable();
    return statement`for await (${pattern} of ${iterable}) ${this.inner(3, { inLoop: true, variables: pattern.startsWith("const") ? [] : [name] })}`;
  }

  try() {
    const name = this.name("e");
    const kind = this.choose.below(3);
    const body = this.inner(3);
    const handler = kind !== 1 ? statement` catch (${name}) ${this.inner(2, { variables: [name] })}` : statement``;
    const finalizer = kind !== 0 ? statement` finally ${this.inner(2)}` : statement``;
    return statement`try ${body}${handler}${finalizer}`;
  }

  switch() {
    const cases = Array.from({ length: this.choose.between(1, 3) }, (_, i) => {
      const block = this.inner(2);
      const end = this.choose.chance(0.5) ? "break;" : "";
      return statement`case ${this.choose.chance(0.3) ? expression`await ${i}` : i}: ${block} ${end} `;
    });
    return statement`switch (${this.value(1)}) { ${cases[0]}default: log('default'); ${cases[1] ?? ""}${cases[2] ?? ""}}`;
  }

  labelled() {
    const name = this.name("L");
    return statement`${name}: ${this.inner(3, { labels: [name] })}`;
  }

  closure() {
    const name = this.name("h");
    const captured = this.choose.of(this.scope.variables);
    const made = statement`const ${name} = async () => log('captured', await ${captured}, ${captured});`;
    return statement`${made} await ${name}();`;
  }

  jump() {
    const { scope, choose } = this;
    const kinds = [...(scope.inLoop ? ["break;", "continue;"] : []), ...scope.labels.map((name) => `break ${name};`)];
    return statement`if (${this.test()}) ${choose.of(kinds)}`;
  }

  return() {
    return statement`return ${this.choose.chance(0.3) ? this.awaited(1) : this.value(2)};`;
  }

  // --- expressions ---

  test() {
    return this.choose.weighted([
      [2, () => expression`${this.value(1)} > 1`],
      [2, () => expression`${this.choose.of(["true", "false", "budget % 2", "budget % 3"])}`],
      [1, () => expression`await ${this.value(0)}`],
    ])();
  }

  value(depth) {
    const { choose, scope } = this;
    if (depth <= 0) return choose.chance(0.5) ? expression`${choose.of(scope.variables)}` : expression`${choose.of(["0", "1", "2", "'s'", "null", "undefined"])}`;
    return choose.weighted([
      [3, () => this.value(0)],
      [4, () => expression`(await ${this.awaited(depth - 1)})`],
      [scope.isGenerator && 2, () => expression`(yield ${this.value(depth - 1)})`],
      [2, () => expression`(${this.value(depth - 1)} ${choose.of(["+", "===", "<"])} ${this.value(depth - 1)})`],
      [2, () => expression`(${this.value(depth - 1)} ${choose.of(["&&", "||", "??"])} ${this.value(depth - 1)})`],
      [1, () => expression`(${this.test()} ? ${this.value(depth - 1)} : ${this.value(depth - 1)})`],
      [1, () => expression`[${this.value(depth - 1)}, ${this.value(depth - 1)}].length`],
      [1, () => expression`\`${"<"}\${${this.value(depth - 1)}}|\${${this.value(depth - 1)}}>\``],
      [1, () => expression`log('${this.name("in ")}', ${this.value(depth - 1)}, ${this.value(depth - 1)})`],
      [0.5, () => expression`({ x: ${this.value(depth - 1)}, ['y']: ${this.value(depth - 1)} }).y`],
      [0.5, () => expression`(${choose.of(scope.variables)} = ${this.value(depth - 1)})`],
      [0.5, () => expression`${this.value(0)}?.[${this.value(depth - 1)}]`],
    ])();
  }

  /** The operand of an await: nothing that is rejected may be left alone. */
  awaited(depth) {
    const { choose } = this;
    const callee = this.callable(false);
    const generator = this.callable(true);
    return choose.weighted([
      [2, () => this.value(depth)],
      [2, () => expression`Promise.resolve(${this.value(depth)})`],
      [1, () => expression`later(${this.value(depth)}, ${choose.between(0, 3)})`],
      [1, () => expression`thenable(${this.value(depth)})`],
      [0.6, () => expression`Promise.reject('${this.name("rejection ")}')`],
      [callee && 2, () => expression`${callee}(${this.value(depth)})`],
      [generator && 1, () => expression`${generator}(${this.value(depth)}).next()`],
    ])();
  }

  iterable() {
    const { choose } = this;
    const generator = this.callable(true);
    return choose.weighted([
      [1, () => expression`[${this.value(0)}, Promise.resolve(${this.value(0)})]`],
      [1, () => expression`synchronous('${this.name("sync ")}', [1, Promise.resolve(2)${choose.chance(0.3) ? ", { then(_, reject) { reject('bad item'); } }" : ""}])`],
      [2, () => expression`by_hand('${this.name("hand ")}', ${choose.below(5)})`],
      [generator && 4, () => expression`${generator}(${this.value(0)})`],
      [0.2, () => expression`${this.value(0)}`],
    ])();
  }

  // --- drivers ---

  driver() {
    const { choose } = this;
    this.scope = { variables: ["budget"], isGenerator: false, labels: [], depth: 9, inLoop: false };
    const target = choose.of(this.functions);
    if (!target.isGenerator) return statement`settle('${target.name}', ${target.name}(${choose.below(4)}));`;
    const name = this.name("it");
    const isSequential = choose.chance(0.5);
    const steps = Array.from({ length: choose.between(1, 6) }, () => {
      const step = choose.weighted([[4, `next(${choose.below(5)})`], [1, "return('R')"], [1, "return(Promise.reject('RR'))"], [1, "return(later('RL', 2))"], [1, "throw('T')"]]);
      return statement`${isSequential ? "await " : ""}settle('${name}.${step.replace(/'/g, "")}', ${name}.${step});`;
    });
    return statement`(async () => ${list([statement`const ${name} = ${target.name}(${choose.below(3)});`, ...steps])})();`;
  }
}

export function makeAsyncProgram(seed) {
  return new AsyncPrograms(seed).program();
}
