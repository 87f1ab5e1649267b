// An endless sequence, taken a piece at a time: the caller decides how far it goes.

function* fibonacci() {
  let [current, next] = [0, 1];
  while (true) {
    yield current;
    [current, next] = [next, current + next];
  }
}

function* take(count, source) {
  if (count <= 0) return;
  for (const item of source) {
    yield item;
    if (--count === 0) return;
  }
}

console.log([...take(15, fibonacci())]);

for (const number of fibonacci()) {
  if (number > 1000) {
    console.log(`the first above a thousand is ${number}`);
    break;
  }
}
