const log = console.log;
async function run(kind) {
  if (await kind === 0) log('if'); else log('else');
  for (let i = await 0; await (i < 2); i += await 1) log('for', i);
  let n = 0;
  while (await (n < 2)) n++;
  do n--; while (await (n > 0));
  for (const key in await { a: 1, b: 2 }) { await 0; log('in', key); }
  for (const item of await ['x', 'y']) { if (await (item === 'y')) continue; log('of', item); }
  switch (await kind) {
    case await 1: log('one');
    case 2: log('falls'); await 0; break;
    default: log('default');
  }
  outer: for (const a of [1, 2, 3]) for (const b of [1, 2]) {
    if (await (a === 2)) continue outer;
    if (await (b === 2)) break outer;
    log(a, b);
  }
  const closures = [];
  for (let i = 0; i < 3; i++) { closures.push(() => i); await i; }
  log(closures.map((f) => f()));
  block: { if (await true) break block; log('never'); }
  try { throw await 'thrown'; } catch ({ length }) { log(length); } finally { log(await 'finally'); }
  return await n;
}
run(0).then((value) => log(value)).then(() => run(1)).then(() => run(3)).then(() => log('end'));
