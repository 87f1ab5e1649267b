// Values travel both ways: the caller sends readings, the coroutine answers with what it has learnt so far.

function* statistics() {
  let count = 0;
  let mean = 0;
  let squares = 0;
  let reading = yield 'ready';
  while (reading !== undefined) {
    if (typeof reading !== 'number' || Number.isNaN(reading)) {
      reading = yield { rejected: reading };
      continue;
    }
    count++;
    const delta = reading - mean;
    mean += delta / count;
    squares += delta * (reading - mean);
    reading = yield { count, mean: Number(mean.toFixed(3)) };
  }
  return { count, mean, deviation: Math.sqrt(squares / count).toFixed(4) };
}

const running = statistics();
console.log(running.next().value);
for (const reading of [20.5, 21, 'broken', 19.75, 22.25, NaN]) console.log(reading, '->', running.next(reading).value);
console.log(running.next());

// A coroutine can also be told that something went wrong, and carry on.
function* patient() {
  let failures = 0;
  for (;;) {
    try {
      const message = yield failures;
      if (message === 'enough') return `${failures} failures`;
    } catch (error) {
      failures++;
      console.log('survived:', error.message);
    }
  }
}

const worker = patient();
worker.next();
worker.throw(new Error('cable unplugged'));
worker.next('hello');
worker.throw(new Error('out of paper'));
console.log(worker.next('enough'));
