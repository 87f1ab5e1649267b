// The method is looked up first; what the arguments do to it comes too late.
function* calls() {
  const text = 'abc', list = [1], map = new Map([['k', 'v']]);
  let i = 0;
  console.log(text.charAt(i++), text.charCodeAt(i++), text.slice(i++), i);
  console.log(map.get((map.get = () => 'late', 'k')), map.get('k'));
  console.log(list.push(yield 'item'), list.push((list.push = () => 'late', 2)), list.push(3), list);
  console.log(map.delete((yield 'key') ?? 'k'), map.size, new Set([1]).delete(i -= 2));
  try {
    text.missing(console.log('argument first'), i++);
  } catch (error) {
    console.log(error.message, i);
  }
  const frozen = Object.freeze([1]);
  try {
    frozen.push(i++);
  } catch (error) {
    console.log(error.message, i, frozen);
  }
}
const run = calls();
console.log(run.next().value, run.next('sent').value, run.next().done);
