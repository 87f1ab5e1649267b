// Two-way talk: a running statistic that is sent numbers and answers with what it knows, and a parser that is fed words.
const work = 500;

function* statistics() {
  let count = 0;
  let mean = 0;
  let spread = 0;
  let answer;
  while (true) {
    const sample = yield answer;
    if (sample === undefined) return { count, mean, spread };
    count++;
    const delta = sample - mean;
    mean += delta / count;
    spread += delta * (sample - mean);
    answer = mean;
  }
}

function* commands() {
  let total = 0;
  while (true) {
    const word = yield total;
    if (word === 'add') total += yield 'how much?';
    else if (word === 'clear') total = 0;
    else if (word === 'end') return total;
  }
}

function random(seed) {
  return (seed * 1103515245 + 12345) % 2147483648;
}

let checksum = 0;
for (let round = 0; round < work; round++) {
  const statistic = statistics();
  statistic.next();
  let seed = round + 1;
  for (let i = 0; i < 10_000; i++) {
    seed = random(seed % 100_000);
    checksum += Math.floor(statistic.next(seed % 100).value);
  }
  const { count, mean } = statistic.next().value;
  checksum += count + Math.floor(mean * 1000);

  const session = commands();
  session.next();
  for (let i = 0; i < 5_000; i++) {
    if (session.next('add').value === 'how much?') session.next(i);
    if (i % 100 === 99) session.next('clear');
  }
  checksum += session.next('end').value;
}
console.log(checksum);
