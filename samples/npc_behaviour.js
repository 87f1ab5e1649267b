// Behaviour scripts of a game: each character is a generator that is resumed once a tick and reads like a story.

class Character {
  constructor(name, position, script) {
    this.name = name;
    this.position = position;
    this.energy = 3;
    this.script = script(this);
  }
  say(text) {
    console.log(`  ${this.name}: ${text}`);
  }
  tick(world) {
    return this.script.next(world).done;
  }
}

function* wait(ticks) {
  let world;
  while (ticks-- > 0) world = yield;
  return world;
}

function* walkTo(self, target) {
  while (self.position !== target) {
    self.position += Math.sign(target - self.position);
    const world = yield;
    if (world?.alarm) throw { alarm: world.alarm, at: self.position };
  }
  self.say(`at ${target}`);
}

function* guard(self) {
  const beat = [4, 0];
  for (let round = 0; ; round++) {
    try {
      yield* walkTo(self, beat[round % beat.length]);
      self.say('all quiet');
      yield* wait(1);
    } catch (event) {
      if (!event.alarm) throw event;
      self.say(`what was that? (${event.alarm}, from ${event.at})`);
      yield* wait(2);
      self.say('must have been the wind');
    }
  }
}

function* miner(self) {
  try {
    while (self.energy > 0) {
      yield* walkTo(self, 2);
      self.energy--;
      self.say(`dig, energy ${self.energy}`);
      yield* walkTo(self, 0);
    }
    return 'tired';
  } catch (event) {
    self.say(`I am off (${event.alarm})`);
  } finally {
    self.say('dropping the tools');
    yield;
  }
}

const cast = [new Character('guard', 0, guard), new Character('miner', 0, miner)];
for (let tick = 1; tick <= 12 && cast.length; tick++) {
  console.log(`tick ${tick}`);
  const world = { alarm: tick === 7 ? 'crash' : undefined };
  for (const character of [...cast]) {
    if (!character.tick(world)) continue;
    console.log(`  (${character.name} leaves)`);
    cast.splice(cast.indexOf(character), 1);
  }
}
