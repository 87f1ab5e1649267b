const readers = [];
for (let i = 0, step = () => i++; i < 3; i++) {
  readers.push(() => i);
  if (i === 1) step();
}
console.log(readers.map((read) => read()));
