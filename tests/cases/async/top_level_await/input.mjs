console.log('start');
Promise.resolve().then(() => console.log('job'));
const value = await new Promise((resolve) => setTimeout(() => resolve('value'), 5));
export let total = 0;
for await (const x of [1, Promise.resolve(2)]) total += x;
const read = () => [value, total, this];
function hoisted() { return total; }
class Counter { static count = await_is_a_name(); }
function await_is_a_name() { return total + 1; }
try {
  await Promise.reject(new Error('caught'));
} catch (error) {
  console.log(error.message);
}
console.log(read(), hoisted(), Counter.count, await (async () => 'inner')());
if (await true) {
  let inner = 1;
  setTimeout(() => console.log('timer', inner), 1);
  inner = await 2;
}
const { a = await 'default' } = {};
console.log(a);
