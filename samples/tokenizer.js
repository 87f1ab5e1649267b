// A tokenizer that is fed in chunks: it may be in the middle of a token when the input runs out, and simply waits there.

function* tokenizer(emit) {
  let buffer = '';
  let position = 0;
  let line = 1;

  function* peek() {
    while (position >= buffer.length) {
      const chunk = yield;
      if (chunk === null) return null;
      buffer = chunk;
      position = 0;
    }
    return buffer[position];
  }

  function* word(matches) {
    let text = '';
    for (let c = yield* peek(); c !== null && matches.test(c); c = yield* peek()) {
      text += c;
      position++;
    }
    return text;
  }

  for (;;) {
    const c = yield* peek();
    if (c === null) return line;
    if (c === '\n') line++;
    if (/\s/.test(c)) {
      position++;
    } else if (/[0-9]/.test(c)) {
      emit({ kind: 'number', value: Number(yield* word(/[0-9.]/)), line });
    } else if (/[a-z_]/i.test(c)) {
      emit({ kind: 'name', value: yield* word(/\w/), line });
    } else if (c === '"') {
      position++;
      emit({ kind: 'string', value: yield* word(/[^"]/), line });
      if ((yield* peek()) === null) throw new SyntaxError(`the string on line ${line} does not end`);
      position++;
    } else {
      position++;
      emit({ kind: 'symbol', value: c, line });
    }
  }
}

function tokenize(chunks) {
  const tokens = [];
  const machine = tokenizer((token) => tokens.push(token));
  machine.next();
  for (const chunk of chunks) machine.next(chunk);
  const { value: lines } = machine.next(null);
  return { tokens, lines };
}

const { tokens, lines } = tokenize(['let an', 'swer = 4', '2.5;\nprint("the ans', 'wer is ", ans', 'wer)', '\n']);
for (const { kind, value, line } of tokens) console.log(`${line}: ${kind.padEnd(6)} ${JSON.stringify(value)}`);
console.log(`${lines} lines`);

try {
  tokenize(['say "hel', 'lo']);
} catch (error) {
  console.log(String(error));
}
