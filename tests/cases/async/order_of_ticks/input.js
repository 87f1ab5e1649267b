// Awaiting a native promise takes one tick, returning one takes three.
const count = (name, until) => {
  let promise = Promise.resolve();
  for (let i = 1; i <= until; i++) promise = promise.then(() => console.log(name, i));
};
const returned = async () => Promise.resolve('returned');
const awaited = async () => await Promise.resolve('awaited');
const plain = async () => 'plain';
const thenable = async () => await { then(resolve) { console.log('then called'); resolve('thenable'); } };
const nested = async () => { await null; return await plain(); };
for (const f of [returned, awaited, plain, thenable, nested]) f().then((value) => console.log('got', value));
count('tick', 8);
(async () => {
  console.log('synchronous until the first await');
  await undefined;
  console.log('after one tick');
})();
console.log('end of script');
