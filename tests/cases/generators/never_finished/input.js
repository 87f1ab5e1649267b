function* forever() {
  try {
    for (let i = 0; ; i++) yield i;
  } finally {
    console.log('never printed');
  }
}
const it = forever();
console.log(it.next().value, it.next().value);
