// Errors in both directions: a worker that is told of failures by throw(), and jobs that fail by themselves.
const work = 400;

class Retry extends Error {
  constructor(job) {
    super(`retry ${job}`);
    this.job = job;
  }
}

function* worker() {
  let done = 0;
  let failed = 0;
  while (true) {
    try {
      const job = yield done;
      if (job === null) return { done, failed };
      done += job;
    } catch (error) {
      if (!(error instanceof Retry)) throw error;
      failed += error.job;
    }
  }
}

function* attempts(limit) {
  for (let i = 1; i <= limit; i++) {
    try {
      if (i % 5 === 0) throw new Retry(i);
      yield i;
    } catch (error) {
      yield -error.job;
    } finally {
      limit -= i % 2;
    }
  }
}

let checksum = 0;
for (let round = 0; round < work; round++) {
  const busy = worker();
  busy.next();
  for (let job = 0; job < 500; job++) {
    if (job % 10 === 9) busy.throw(new Retry(job));
    else busy.next(job);
  }
  const { done, failed } = busy.next(null).value;
  checksum += done - failed;
  for (const result of attempts(1000)) checksum += result;
  try {
    const broken = worker();
    broken.next();
    broken.throw(new TypeError('broken'));
  } catch (error) {
    checksum += error.message.length;
  }
}
console.log(checksum);
