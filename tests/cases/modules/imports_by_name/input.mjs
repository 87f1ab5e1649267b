// What import() names may be known at run time only: it is looked up among the modules of the program, and missing if there is nothing.
const pages = { english: './words/english.mjs', data: './data.json', package: 'greeting', missing: './nothing.mjs', folder: './words' };
async function show(specifier, options) {
  try {
    console.log(await import(specifier, options));
  } catch (error) {
    console.log(error?.name, error?.code, error?.message?.replaceAll(import.meta.dirname, '') ?? error);
  }
}
for (const name in pages) await show(pages[name], name === 'data' ? { with: { type: 'json' } } : {});
for (const language of ['german', 'french']) await import(`./words/${language}.mjs`).then((it) => console.log(it.default), (error) => console.log(error.code));
await show({ toString() { throw 'no string'; } });
await show(Symbol());
await show('@scope');
for (const options of [null, { with: 1 }, { with: { type: 1 } }, { with: { type: 'css' } }, { with: { mode: 'x', type: 'json' } }, { with: { type: 'json' } }])
  await show('./words/german.mjs', options);
await show('./data.json');
console.log((await import('./words/german.mjs', { get with() { console.log('with is read'); } })).default);
await import('./missing.mjs').catch(({ url, message }) => console.log(url === `file://${import.meta.dirname}/missing.mjs`, message.includes(import.meta.filename)));
