// A resource that is held by a generator, and consumers that leave early: finally has to run each time.
const work = 500;

let opened = 0;
let closed = 0;

function* lines(name, count) {
  opened++;
  try {
    for (let i = 0; i < count; i++) yield name.length + i;
  } finally {
    closed++;
  }
}

function* section(name, count) {
  try {
    yield* lines(name, count);
  } finally {
    closed += 0.5;
  }
}

function find(source, wanted) {
  for (const line of source) {
    if (line === wanted) return line;
  }
  return -1;
}

let checksum = 0;
for (let round = 0; round < work; round++) {
  for (let i = 0; i < 1000; i++) {
    checksum += find(lines('settings', 20), 8 + (i % 25));
    checksum += find(section('body', 10), 4 + (i % 8));
    for (const line of lines('header', 5)) {
      if (line % 2 === 1) continue;
      checksum += line;
      if (line > 8) break;
    }
  }
}
console.log(checksum, opened, closed);
