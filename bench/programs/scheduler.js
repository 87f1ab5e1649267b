// A thousand tasks that take turns: each yields what it wants next, the scheduler goes round.
const work = 300;

function* task(id, steps, mailbox) {
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    if (step % 4 === 3) {
      yield { type: 'send', to: (id * 7 + step) % 1000, value: id };
    } else {
      sum += yield { type: 'work', amount: step };
    }
    while (mailbox.length > 0) sum += mailbox.pop();
  }
  return sum;
}

function run(count) {
  const mailboxes = Array.from({ length: count }, () => []);
  const tasks = mailboxes.map((mailbox, id) => task(id, 5 + (id % 20), mailbox));
  const queue = tasks.map((generator) => ({ generator, input: undefined }));
  let total = 0;
  let turns = 0;
  let running = queue;
  while (running.length > 0) {
    const next = [];
    for (const entry of running) {
      turns++;
      const { value, done } = entry.generator.next(entry.input);
      if (done) {
        total += value;
        continue;
      }
      if (value.type === 'send') mailboxes[value.to].push(value.value);
      entry.input = value.type === 'work' ? value.amount : undefined;
      next.push(entry);
    }
    running = next;
  }
  return { total, turns };
}

let checksum = 0;
let turnsTaken = 0;
for (let round = 0; round < work; round++) {
  const { total, turns } = run(1000);
  checksum += total;
  turnsTaken += turns;
}
console.log(checksum, turnsTaken);
