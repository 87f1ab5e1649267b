// Times a program on all its sides: every side gets an amount of work that takes long enough, the runs of the sides take turns, and the time of
// a run without work is taken off.
import { median, roundUp } from "./figures.mjs";

/**
 * { name, group, work, sides } where a side is { error } or
 * { work, unit: seconds for a unit of work, startUp: { cpu, wall }, peak: bytes at the default work, runs, starts: seconds }.
 */
export function measureProgram(workshop, program, sideNames, { rounds, seconds, clock }) {
  const work = workshop.workOf(program.source);
  const sides = {};
  for (const name of sideNames) {
    try {
      sides[name] = chooseWork(workshop, name, program.sides[name], work, { seconds, clock });
    } catch (error) {
      sides[name] = { error: error.message };
    }
  }
  compareOutputs(sides);
  const running = Object.values(sides).filter((side) => !side.error);
  for (let round = 0; round < rounds; round++)
    for (const side of running) {
      side.starts.push(workshop.run(side.idle));
      side.runs.push(workshop.run(side.busy)[clock]);
    }
  for (const side of running) finish(side, clock);
  return { name: program.name, group: program.group, work, sides };
}

/** A run with the default amount of work says how much is needed; its output and its peak memory are what is compared. */
function chooseWork(workshop, name, source, defaultWork, { seconds, clock }) {
  const idle = workshop.prepare(name, source, 0);
  const usual = workshop.prepare(name, source, defaultWork);
  const start = workshop.run(idle)[clock];
  const first = workshop.run(usual);
  const side = { work: defaultWork, peak: first.peak, output: first.output, idle, busy: usual, starts: [], runs: [] };
  let net = first[clock] - start;
  for (let attempt = 0; net < seconds && attempt < 4; attempt++) {
    side.work = roundUp((side.work * seconds * 1.1) / Math.max(net, seconds / 1000));
    side.busy = workshop.prepare(name, source, side.work);
    net = workshop.run(side.busy)[clock] - start;
  }
  return side;
}

function compareOutputs(sides) {
  const first = Object.values(sides).find((side) => !side.error);
  for (const side of Object.values(sides)) {
    if (side.error) continue;
    if (side.output !== first.output) side.error = `prints ${JSON.stringify(side.output.slice(0, 100))} instead of ${JSON.stringify(first.output.slice(0, 100))}`;
  }
}

function finish(side, clock) {
  side.startUp = { cpu: median(side.starts.map((run) => run.cpu)), wall: median(side.starts.map((run) => run.wall)) };
  side.unit = (median(side.runs) - side.startUp[clock]) / side.work;
  side.starts = side.starts.map((run) => run[clock]);
  for (const name of ["idle", "busy", "output"]) delete side[name];
}
