// A CSV pipeline with an early exit: the reader is asked for no more lines than the answer needs, and is closed as soon as it is known.

function* lines(chunks) {
  let rest = '';
  try {
    for (const chunk of chunks) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      yield* parts;
    }
    if (rest) yield rest;
  } finally {
    console.log('(the file is closed)');
  }
}

function* records(source) {
  let columns;
  for (const line of source) {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
    if (columns) yield Object.fromEntries(columns.map((column, index) => [column, fields[index]]));
    else columns = fields;
  }
}

function* where(source, test) {
  for (const record of source) if (test(record)) yield record;
}

function first(source, count) {
  const found = [];
  for (const record of source) {
    found.push(record);
    if (found.length === count) break;
  }
  return found;
}

const file = function* () {
  const text = ['city,country,people\nLag', 'os,Nigeria,15388000\n"Washington, D.C.",USA,689545\nQuito,Ecu', 'ador,1763275\n', '"""Big"" Apple",USA,8804190\nLyon,France,522250', '\nOslo,Norway,709037\n'];
  for (const [number, chunk] of text.entries()) {
    console.log(`(reading chunk ${number + 1})`);
    yield chunk;
  }
};

console.log(first(where(records(lines(file())), ({ people }) => people > 1e6), 2));

let total = 0;
for (const { people } of records(lines(file()))) total += Number(people);
console.log(`${total} people in all`);
