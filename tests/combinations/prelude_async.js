// How asynchronous combinations are driven: one after another, each with a clock that ticks once for each turn of the queue of jobs.
let turn = Promise.resolve();
let suspensions = 0;
let special = -1;
let outcome = null;

// What is awaited; the one that is special comes in another way.
function awaited(value) {
  return suspensions++ === special ? outcome(value) : value;
}

function rejected() {
  const promise = Promise.reject(new RangeError('rejected'));
  promise.catch(() => {}); // nobody may wait for it
  return promise;
}

const outcomes = [
  ['reject', rejected],
  ['later', (value) => Promise.resolve().then(() => value)],
  ['thenable', (value) => ({ then(resolve) { events.push('then'); resolve(value); } })],
];

function asyncIter(label, values) {
  const made = {
    [Symbol.asyncIterator]() {
      events.push(label + '.asyncIterator');
      let position = 0;
      return {
        next(value) { events.push(label + '.next(' + show(value) + ')'); return position < values.length ? Promise.resolve({ value: values[position++], done: false }) : { value: 'end', done: true }; },
        return(value) { events.push(label + '.return(' + show(value) + ')'); return awaited({ value, done: true }); },
      };
    },
  };
  return t(label, named(label, made));
}

function settled(label, promise) {
  return promise.then((value) => events.push(label + show(value)), (error) => events.push(label + '!' + show(error)));
}

// What is asked of an async generator.
const scripts = {
  async 'in turn'(generator) {
    let sent;
    for (let i = 0; i < 12; i++) {
      const { value, done } = await generator.next(sent);
      events.push('yield:' + show(value));
      if (done) break;
      sent = value;
    }
  },
  'at once': (generator) => Promise.all([1, 2, 3, 4].map((each) => settled(each + ':', generator.next(each)))),
  'then return': (generator) => Promise.all([settled('1:', generator.next()), settled('2:', generator.return(awaited('returned'))), settled('3:', generator.next())]),
  'then throw': (generator) => Promise.all([settled('1:', generator.next()), settled('2:', generator.throw(new RangeError('thrown in'))), settled('3:', generator.next()), settled('4:', generator.return('end'))]),
  'return first': (generator) => Promise.all([settled('1:', generator.return('returned')), settled('2:', generator.next())]),
};

async function runAsync(make, script, at, [, how]) {
  events = [];
  closures = [];
  [suspensions, special, outcome] = [0, at, how];
  let isOver = false;
  let made;
  try {
    made = make();
  } catch (error) {
    return '!!' + show(error);
  }
  (async () => { for (let i = 0; i < 300 && !isOver; i++) { events.push('.'); await null; } })();
  try {
    await (script ? scripts[script](made) : settled('gives:', made));
  } catch (error) {
    events.push('!' + show(error));
  }
  isOver = true;
  for (const closure of closures) {
    try {
      events.push('closure:' + show(closure()));
    } catch (error) {
      events.push('closure!' + show(error));
    }
  }
  return suspensions + ' ' + events.join(' ').replaceAll('. .', '..').replaceAll('. .', '..');
}

function testAsync(name, make, isGenerator) {
  turn = turn.then(async () => {
    const lines = ['# ' + name];
    for (const script of isGenerator ? Object.keys(scripts) : [undefined]) {
      const whole = await runAsync(make, script, -1, []);
      lines.push((script ?? 'whole') + ' ' + whole);
      const count = Math.min(parseInt(whole), 4) || 0;
      for (let at = 0; at < count; at++) for (const each of outcomes) lines.push((script ?? '') + ' ' + at + ' ' + each[0] + ' ' + (await runAsync(make, script, at, each)));
    }
    console.log(lines.join('\n'));
  });
}
