// A discrete event simulation: customers are processes that wait for time to pass and for a free counter. The kernel is a queue of
// generators, ordered by the moment at which each one goes on.

class Simulation {
  now = 0;
  #queue = [];
  #sequence = 0;

  start(process, delay = 0) {
    this.#queue.push({ at: this.now + delay, order: this.#sequence++, process });
    this.#queue.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  run() {
    while (this.#queue.length) {
      const { at, process } = this.#queue.shift();
      this.now = at;
      const { value: request, done } = process.next();
      if (done) continue;
      if (typeof request === 'number') this.start(process, request);
      else request.enter(process);
    }
  }
}

class Counter {
  #waiting = [];
  #free;
  longest = 0;

  constructor(simulation, places) {
    this.simulation = simulation;
    this.#free = places;
  }
  enter(process) {
    if (this.#free > 0) {
      this.#free--;
      this.simulation.start(process);
    } else {
      this.longest = Math.max(this.longest, this.#waiting.push(process));
    }
  }
  leave() {
    const next = this.#waiting.shift();
    if (next) this.simulation.start(next);
    else this.#free++;
  }
}

// A generator of pseudo-random numbers, so that every run is the same.
function* random(seed) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    yield seed / 2 ** 32;
  }
}

const simulation = new Simulation();
const counter = new Counter(simulation, 2);
const dice = random(42);
const between = (low, high) => Math.round(low + dice.next().value * (high - low));
const waits = [];

function* customer(name) {
  const arrived = simulation.now;
  yield counter;
  const waited = simulation.now - arrived;
  waits.push(waited);
  console.log(`${String(simulation.now).padStart(4)} ${name} is served after ${waited}`);
  try {
    yield between(3, 9);
  } finally {
    counter.leave();
    console.log(`${String(simulation.now).padStart(4)} ${name} leaves`);
  }
}

function* arrivals(count) {
  for (let i = 0; i < count; i++) {
    simulation.start(customer('customer ' + String.fromCharCode(65 + i)));
    yield between(0, 5);
  }
}

simulation.start(arrivals(8));
simulation.run();
console.log({ served: waits.length, mean: waits.reduce((a, b) => a + b) / waits.length, longest: Math.max(...waits), queue: counter.longest });
