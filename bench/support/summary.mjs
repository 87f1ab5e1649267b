// The ratios that say how good we are, and the tables.
import { asked } from "./catalogue.mjs";
import { digits, duration, geometricMean, kilobytes, median, megabytes, table } from "./figures.mjs";

/** How many times slower `slow` is than `fast`. */
export function ratio(program, slow, fast) {
  return program.sides[slow]?.unit / program.sides[fast]?.unit;
}

/** Figures { name, title, value, asked } for all that could be measured. */
export function summarize(programs) {
  const figures = [];
  const add = (name, title, values, reduce) => {
    const known = values.filter(Number.isFinite);
    if (known.length > 0) figures.push({ name, title, value: reduce(known), of: known.length, ...asked[name] });
  };
  const group = (name) => programs.filter((program) => program.group === name);
  const against = (slow, fast, list) => list.map((program) => ratio(program, slow, fast));
  const largest = (values) => Math.max(...values);
  const smallest = (values) => Math.min(...values);

  add("typedToByHand", "typed: gen2cpp / by hand, geometric mean", against("gen2cpp", "by_hand", group("typed")), geometricMean);
  add("worstToByHand", "typed: gen2cpp / by hand, largest", against("gen2cpp", "by_hand", group("typed")), largest);
  add("coroutineToGen2cpp", "typed: coroutine / gen2cpp, smallest", against("coroutine", "gen2cpp", group("typed")), smallest);
  add("treeWalkToExplicitStack", "tree walk: gen2cpp / explicit stack", against("gen2cpp", "by_hand", programs.filter(({ name }) => name === "tree_walk")), largest);
  add("nodeToTyped", "typed: node / gen2cpp, geometric mean", against("node", "gen2cpp", group("typed")), geometricMean);
  add("nodeToDynamic", "dynamic: node / gen2cpp, geometric mean", against("node", "gen2cpp", group("dynamic")), geometricMean);
  add("nodeToExceptions", "exceptions: node / gen2cpp, geometric mean", against("node", "gen2cpp", group("exceptions")), geometricMean);
  add("nodeToWorst", "all: node / gen2cpp, smallest", against("node", "gen2cpp", programs), smallest);
  add("regeneratorToAll", "all: regenerator / gen2cpp, geometric mean", against("regenerator", "gen2cpp", programs), geometricMean);
  add("nodeToByHand", "typed: node / by hand, geometric mean", against("node", "by_hand", group("typed")), geometricMean);
  add("startUpToNode", "all: start-up, gen2cpp / node, largest", programs.map(({ sides }) => sides.gen2cpp?.startUp?.cpu / sides.node?.startUp?.cpu), largest);
  add("memoryToNode", "all: peak memory, gen2cpp / node, largest", programs.map(({ sides }) => sides.gen2cpp?.peak / sides.node?.peak), largest);
  add("generatedToSource", "all: generated C++ / source, median", programs.map(({ sizes }) => sizes?.generated / sizes?.source), median);
  add("typedExecutable", "typed: stripped executable in KB, largest", group("typed").map(({ sizes }) => sizes?.executable / 1000), largest);
  return figures;
}

export function timesTable(programs) {
  const rows = programs.map((program) => [
    program.name,
    ...["gen2cpp", "by_hand", "coroutine", "node", "regenerator"].map((side) => duration(program.sides[side]?.unit)),
    digits(ratio(program, "gen2cpp", "by_hand")),
    ...["coroutine", "node", "regenerator"].map((side) => digits(ratio(program, side, "gen2cpp"))),
  ]);
  const header = ["for one unit of work", "gen2cpp", "by hand", "coroutine", "node", "regenerator", "gen2cpp/by hand", "coroutine/gen2cpp", "node/gen2cpp", "regenerator/gen2cpp"];
  return table(header, rows);
}

/** The other ways to write a program by hand. */
export function variantsTable(programs) {
  const rows = programs.flatMap((program) =>
    Object.keys(program.sides)
      .filter((side) => side.includes("/") && program.sides[side].unit !== undefined)
      .map((side) => [`${program.name} ${side}`, duration(program.sides[side].unit), digits(ratio(program, "gen2cpp", side))]),
  );
  return rows.length === 0 ? null : table(["other structures", "time", "gen2cpp/it"], rows);
}

export function spaceTable(programs) {
  const rows = programs.map(({ name, sides, sizes }) => [
    name,
    megabytes(sides.gen2cpp?.peak),
    megabytes(sides.by_hand?.peak),
    megabytes(sides.node?.peak),
    duration(sides.gen2cpp?.startUp?.cpu),
    duration(sides.node?.startUp?.cpu),
    kilobytes(sizes?.executable),
    digits(sizes?.generated / sizes?.source),
  ]);
  return table(["space and start-up", "peak: gen2cpp", "by hand", "node", "start: gen2cpp", "node", "executable", "C++/source"], rows);
}

export function figuresTable(figures) {
  const rows = figures.map(({ title, value, of, atMost, atLeast }) => {
    const limit = atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : "";
    const kept = limit === "" ? "" : (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast) ? "yes" : "NO";
    return [title, digits(value), limit, kept, of === undefined ? "" : `of ${of}`];
  });
  return table(["figure", "measured", "asked", "kept", "values"], rows);
}

export function errorsOf(programs) {
  return programs.flatMap(({ name, sides, sizes }) => [
    ...Object.entries(sides).filter(([, { error }]) => error).map(([side, { error }]) => `${name}, ${side}: ${error}`),
    ...(sizes?.error ? [`${name}, sizes: ${sizes.error}`] : []),
  ]);
}
