function* lengths() {
  const pair = [yield 1, console.log('evaluated')].length;
  console.log(pair);
}
const kept = [lengths()];
console.log([...kept[0]]);
