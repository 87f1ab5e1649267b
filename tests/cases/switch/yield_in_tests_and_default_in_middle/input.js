function* g(x) {
  switch (x) {
    case yield 'a':
      yield 'is a';
    default:
      yield 'default';
    case yield 'b':
      yield 'is b';
      break;
    case 'c':
      yield 'is c';
  }
}
const drive = (x, answer) => {
  const out = [];
  const it = g(x);
  for (let step = it.next(); !step.done; step = it.next(answer)) out.push(step.value);
  console.log(x, out);
};
drive('a', 'a'), drive('b', 'b'), drive('c'), drive('d');
