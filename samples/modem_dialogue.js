// The AT-command dialogue with a modem: the protocol is a generator that yields what to send and is resumed with each line that
// comes back. The state machine that one writes by hand for this in firmware is what the tool produces.

function* command(text, timeout = 3) {
  const lines = [];
  let reply = yield { send: text };
  for (let waited = 0; ; reply = yield { wait: true }) {
    if (reply === null) {
      if (++waited === timeout) throw new Error(`${text}: no answer`);
      continue;
    }
    if (reply === 'OK') return lines;
    if (reply.startsWith('ERROR') || reply.startsWith('+CME ERROR')) throw new Error(`${text}: ${reply}`);
    if (reply !== text) lines.push(reply); // the echo is of no interest
  }
}

function* sendMessage(number, message) {
  yield* command('AT');
  yield* command('ATE0');
  const [signal] = yield* command('AT+CSQ');
  const strength = Number(/\+CSQ: (\d+),/.exec(signal)?.[1] ?? 99);
  if (strength < 5 || strength === 99) throw new Error(`weak signal (${strength})`);
  for (let attempt = 1; ; attempt++) {
    try {
      yield* command('AT+CMGF=1');
      const prompt = yield { send: `AT+CMGS="${number}"` };
      if (prompt !== '> ') throw new Error(`no prompt but ${prompt}`);
      const [reference] = yield* command(message + '\x1a', 5);
      return { reference, attempt };
    } catch (error) {
      console.log(`  ! ${error.message}`);
      if (attempt === 2) throw error;
    }
  }
}

// A modem that answers from a script; null is a silent interval.
function dialogue(name, answers) {
  console.log(name);
  const protocol = sendMessage('+4930123456', 'water level 82 cm');
  try {
    let step = protocol.next();
    while (!step.done) {
      if (step.value.send) console.log('  >', JSON.stringify(step.value.send));
      const answer = answers.length ? answers.shift() : null;
      if (answer !== null) console.log('  <', answer);
      step = protocol.next(answer);
    }
    console.log('  sent', step.value);
  } catch (error) {
    console.log('  failed:', error.message);
  }
}

dialogue('good line', ['AT', 'OK', 'OK', '+CSQ: 21,0', 'OK', 'OK', '> ', null, '+CMGS: 7', 'OK']);
dialogue('second attempt', ['OK', 'OK', '+CSQ: 17,99', 'OK', '+CME ERROR: 515', 'OK', '> ', '+CMGS: 8', 'OK']);
dialogue('no signal', ['OK', 'OK', '+CSQ: 99,99', 'OK']);
dialogue('dead line', []);
