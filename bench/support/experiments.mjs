// The figures that are not the time of a program: the cost of depth, whether memory stays flat, how long compiling takes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asked, bench, programs } from "./catalogue.mjs";
import { digits, duration, median, megabytes, table } from "./figures.mjs";
import { measureSizes } from "./sizes.mjs";
import { mixedGenerators, smallGenerators } from "./written.mjs";

const itemsOfUnit = 100_000;
const experiment = (name) => join(bench, "experiments", `${name}.js`);

/** What an item of a walk costs by the depth that it comes from. */
export function depthFigures(workshop, options) {
  const depths = [10, 1000, 100_000];
  const data = ["depth", "depth_dynamic"].flatMap((name) => ["gen2cpp", "node"].map((side) => ({ name, side, items: depths.map((depth) => costOfItem(workshop, options, name, side, depth)) })));
  const growth = (items) => items.at(-1) / items[0];
  const rows = data.map(({ name, side, items }) => [`${name}, ${side}`, ...items.map((item) => (typeof item === "string" ? item : duration(item))), digits(growth(items))]);
  const figures = data
    .filter(({ side }) => side === "gen2cpp")
    .map(({ name, items }) => ({ title: `${name}: an item at depth ${depths.at(-1)} / at depth ${depths[0]}`, value: growth(items), ...asked.growthWithDepth }));
  return { text: table(["one item of a tree walk", ...depths.map((depth) => `depth ${depth}`), "growth"], rows), figures, data };
}

function costOfItem(workshop, { quick, rounds, clock }, name, side, depth) {
  try {
    const command = (work) => workshop.prepare(side, experiment(name), work, { depth });
    const [idle, once] = [0, 1].map((work) => median(Array.from({ length: rounds }, () => workshop.run(command(work))[clock])));
    const long = quick || once - idle > 0.3 ? 1 : 20;
    const busy = long === 1 ? once : median(Array.from({ length: rounds }, () => workshop.run(command(long))[clock]));
    return (busy - idle) / (long * itemsOfUnit);
  } catch (error) {
    return /RangeError|stack/.test(error.message) ? "overflow" : `error: ${error.message.slice(0, 60)}`;
  }
}

/** Peak memory of programs that consume generators to their end, by how often; flat means that it stays where the collector has settled. */
export function memoryFigures(workshop, { quick }) {
  const amounts = quick ? [10, 50, 200] : [10, 100, 1000];
  const times = (work) => `${(work * 1000).toLocaleString("en")} times`;
  const growth = (peaks) => peaks[2] / peaks[1];
  const data = ["memory", "memory_dynamic"].flatMap((name) =>
    ["gen2cpp", "node"].map((side) => ({ name, side, peaks: amounts.map((work) => attempt(() => workshop.run(workshop.prepare(side, experiment(name), work)).peak)) })),
  );
  const rows = data.map(({ name, side, peaks }) => [`${name}, ${side}`, ...peaks.map(megabytes), digits(growth(peaks))]);
  const figures = data
    .filter(({ side }) => side === "gen2cpp")
    .map(({ name, peaks }) => ({ title: `${name}: peak after ${times(amounts[2])} / after ${times(amounts[1])}`, value: growth(peaks), ...asked.flatMemory }));
  return { text: table(["peak memory", ...amounts.map(times), "growth"], rows), figures, data };
}

/** Times of translation and compilation, and the sizes of two small executables. */
export function compileFigures(workshop, { quick }) {
  const folder = join(workshop.folder, "written");
  mkdirSync(folder, { recursive: true });
  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const times = quick ? 1 : 3;
  const best = (...command) => Math.min(...Array.from({ length: times }, () => workshop.run(command.flat()).cpu));
  const data = {};

  const small = write("small.js", smallGenerators(1000));
  data.thousandTranslated = attempt(() => best(workshop.tool, "emit", small, "-o", join(folder, "small.cpp")));
  data.thousandCompiled = attempt(() => best(workshop.compileCommand(join(folder, "small.cpp")), "-o", join(folder, "small.o")));

  const sources = programs.map(({ source }) => readFileSync(source, "utf8"));
  const mixed = write("mixed.js", mixedGenerators(sources, 1_000_000));
  data.megabyteTranslated = attempt(() => best(workshop.tool, "emit", mixed, "-o", join(folder, "mixed.cpp")));

  const size = 5_000_000;
  const large = [workshop.tool, "emit", write("large.js", mixedGenerators(sources, size)), "-o", join(folder, "large.cpp")];
  data.largeTranslated = attempt(() => size / 1e6 / best(large));
  data.largeMemory = attempt(() => workshop.run(large).peak / size);

  for (const name of ["hello_typed", "hello_dynamic"]) data[name] = measureSizes(workshop, experiment(name)).executable / 1000;

  const figures = [
    { title: "1,000 small generators: translated, s", value: data.thousandTranslated },
    { title: "1,000 small generators: compiled with -O2, s", value: data.thousandCompiled, ...asked.thousandGenerators },
    { title: "1 MB of mixed generators: translated, s", value: data.megabyteTranslated, ...asked.megabyte },
    { title: "5 MB of mixed generators: MB of source a second", value: data.largeTranslated, ...asked.megabytesInSecond },
    { title: "5 MB of mixed generators: peak memory / source", value: data.largeMemory, ...asked.translationMemory },
    { title: "hello generator, typed: executable in KB", value: data.hello_typed, ...asked.typedExecutable },
    { title: "hello generator, dynamic: executable in KB", value: data.hello_dynamic, ...asked.dynamicExecutable },
  ];
  const rows = figures.map(({ title, value }) => [title, digits(value)]);
  return { text: table(["compiling", ""], rows), figures, data };
}

function attempt(measure) {
  try {
    return measure();
  } catch (error) {
    console.log(`ERROR ${error.message}`);
    return NaN;
  }
}
