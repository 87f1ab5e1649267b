a: b: for (;;) {
  c: {
    break c;
  }
  do {
    if (true) break a;
  } while (true);
}
let i = 0;
while (i++ < 3);
for (; i < 10; i++);
loop: do {
  i--;
  if (i % 2) continue loop;
} while (i > 5);
console.log(i);
