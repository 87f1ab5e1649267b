// Splits 5 MB of text into tokens. One unit of work is 50 KB.
const work = 100;

function makeText(size) {
  const names = ['count', 'total', 'index', 'left', 'right', 'value', 'items', 'result_2', 'x'];
  const operators = [' = ', ' + ', ' - ', ' * ', ' == ', ' >= ', ' && '];
  const lines = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const name = names[i % names.length];
    const operator = operators[i % operators.length];
    let line = '  '.repeat(i % 4) + name + operator + names[(i * 5) % names.length] + '(' + (i * 37) % 10_000 + ', ' + (i % 97) / 8 + ');';
    if (i % 11 === 0) line += ' // the ' + name + ' of line ' + i;
    if (i % 13 === 0) line += ' print("' + name + ' is \\"' + i + '\\"");';
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

const isSpace = (c) => c === ' ' || c === '\n' || c === '\t';
const isDigit = (c) => c >= '0' && c <= '9';
const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_';

function* tokenize(text) {
  let position = 0;
  while (position < text.length) {
    const start = position;
    const c = text[position++];
    if (isSpace(c)) continue;
    if (isLetter(c)) {
      while (position < text.length && (isLetter(text[position]) || isDigit(text[position]))) position++;
      yield { type: 'name', value: text.slice(start, position) };
    } else if (isDigit(c)) {
      while (position < text.length && (isDigit(text[position]) || text[position] === '.')) position++;
      yield { type: 'number', value: Number(text.slice(start, position)) };
    } else if (c === '"') {
      while (text[position] !== '"') position += text[position] === '\\' ? 2 : 1;
      position++;
      yield { type: 'string', value: text.slice(start + 1, position - 1) };
    } else if (c === '/' && text[position] === '/') {
      while (position < text.length && text[position] !== '\n') position++;
    } else {
      if (position < text.length && '=&'.includes(text[position])) position++;
      yield { type: 'operator', value: text.slice(start, position) };
    }
  }
}

const counts = { name: 0, number: 0, string: 0, operator: 0 };
let checksum = 0;
for (let done = 0; done < work; done += 100) {
  const text = makeText(Math.min(100, work - done) * 50_000);
  for (const { type, value } of tokenize(text)) {
    counts[type]++;
    checksum += type === 'number' ? value : value.length;
  }
}
console.log(counts, checksum);
