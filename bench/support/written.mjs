// Big programs that are written by this file: what compile times are measured with.

/** A file of small generators, each different from the others, each consumed once. */
export function smallGenerators(count) {
  const shapes = [
    (n) => `function* g${n}(limit) {\n  for (let i = 0; i < limit; i++) yield i * ${n};\n}\nfor (const x of g${n}(${n % 9 + 1})) total += x;\n`,
    (n) => `function* g${n}(from, to) {\n  while (from < to) {\n    yield from;\n    from += ${n % 5 + 1};\n  }\n  yield ${n};\n}\nfor (const x of g${n}(${n % 3}, ${n % 3 + 8})) total += x;\n`,
    (n) => `function* g${n}() {\n  let [a, b] = [${n}, 1];\n  while (a < ${n * 3 + 9}) {\n    yield a;\n    [a, b] = [a + b, a];\n  }\n}\nfor (const x of g${n}()) total += x;\n`,
    (n) => `function* g${n}(x) {\n  yield x > ${n % 7};\n  yield x === ${n % 11};\n}\nfor (const flag of g${n}(${n % 13})) if (flag) total += ${n};\n`,
    (n) => `function* g${n}(limit) {\n  for (let i = 1; i <= limit; i++) {\n    if (i % 3 === ${n % 3}) continue;\n    for (let j = 0; j < 2; j++) yield i * j;\n  }\n}\nfor (const x of g${n}(6)) total += x;\n`,
  ];
  const generators = Array.from({ length: count }, (_, n) => shapes[n % shapes.length](n));
  return `let total = 0;\n\n${generators.join("\n")}\nconsole.log(total);\n`;
}

/** Generators of all kinds until there are so many bytes: the programs of the benchmark again and again, each in a function of its own, which is called. */
export function mixedGenerators(sources, bytes) {
  const parts = [];
  let length = 0;
  for (let n = 0; length < bytes; n++) {
    const body = sources[n % sources.length].replace(/^/gm, "  ");
    const part = `function part${n}() {\n${body}\n}\npart${n}();\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("\n");
}
