// The specifier of import() may be whatever is known to be one of some strings.
const name = "./a.mjs";
const folder = "./";
async function load(isFirst, isMissing) {
  const { default: value } = await import(isFirst ? name : isMissing ? "./missing.mjs" : `${folder}b.mjs`);
  return value;
}
console.log(await load(true), await load(false));
await load(false, true).catch((error) => console.log(error.code));
console.log((await import("./a.mjs", { with: undefined })).default);
console.log((await import((0, folder + "a" + ".mjs"))) === (await import(name)));
console.log((await import(`./data.json`, { with: { type: "json" } })).default);
function* choose() {
  yield import((yield) ? "./a.mjs" : "./b.mjs");
}
const iterator = choose();
iterator.next();
console.log((await iterator.next(0).value).default);
