function* g() {
  outer: for (let i = 0; i < 3; i++) {
    try {
      for (;;) {
        try {
          if (i === 0) continue outer;
          if (i === 1) break;
          return 'returned';
        } finally {
          yield ['inner', i];
        }
      }
      yield ['between', i];
    } finally {
      yield ['outer', i];
    }
  }
}
const it = g();
for (let step = it.next(); ; step = it.next()) {
  console.log(step);
  if (step.done) break;
}
