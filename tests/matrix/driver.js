// Drives every shape through every sequence of resumptions up to a depth. Sequences are visited as a tree, so that each prefix is a test of
// its own; a generator cannot be copied, so each sequence starts with a fresh one.
const depth = 6;
const actions = [
  (generator) => generator.next(),
  (generator) => generator.next('v'),
  (generator) => generator.return('r'),
  (generator) => generator.throw('t'),
];
const actionNames = ['n', 'v', 'r', 't'];

function text(value) {
  if (typeof value === 'object' && value !== null) return value instanceof Error ? value.name + ': ' + value.message : JSON.stringify(value);
  return String(value);
}

function trace(shape, sequence) {
  const events = [];
  const log = (name, value) => {
    events.push(name + '=' + text(value));
  };
  const generator = shapes[shape](log);
  for (const action of sequence) {
    try {
      const { value, done } = actions[action](generator);
      events.push((done ? 'done ' : 'yield ') + text(value));
    } catch (error) {
      events.push('throw ' + text(error));
    }
  }
  return events.join('; ');
}

// FNV-1a on UTF-16 units, 32 bits.
function digest(hash, string) {
  for (let i = 0; i < string.length; i++) hash = Math.imul(hash ^ string.charCodeAt(i), 16777619);
  return hash;
}

function sequenceOf(number) {
  const sequence = [];
  for (let i = 0; i < depth; i++) {
    sequence.push(number & 3);
    number >>= 2;
  }
  return sequence;
}

const count = 4 ** depth;

// One line a shape, with a digest for every 256 sequences.
function printDigests() {
  for (const shape of Object.keys(shapes)) {
    let hash = -2128831035;
    const parts = [];
    for (let number = 0; number < count; number++) {
      hash = digest(hash, trace(shape, sequenceOf(number)));
      if (number % 256 === 255) parts.push((hash >>> 0).toString(36));
    }
    console.log(shape + ' ' + parts.join(' '));
  }
}

// One line a sequence, for finding out where two digests part.
function printTraces(shape) {
  for (let number = 0; number < count; number++) {
    const sequence = sequenceOf(number);
    console.log(sequence.map((action) => actionNames[action]).join('') + ': ' + trace(shape, sequence));
  }
}
