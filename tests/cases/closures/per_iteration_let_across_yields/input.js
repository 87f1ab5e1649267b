function* g() {
  const readers = [];
  for (let i = 0; i < 3; i++) {
    readers.push(() => i++);
    yield i;
  }
  yield readers.map((read) => [read(), read()]);
}
for (const x of g()) console.log(x);
