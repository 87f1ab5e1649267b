outer: for (let i = 0; i < 4; i++) {
  switch (i) {
    case 0:
      continue outer;
    case 1:
      console.log('one');
    case 2:
      console.log('two');
      break;
    default:
      console.log('default');
  }
  console.log('after', i);
}
