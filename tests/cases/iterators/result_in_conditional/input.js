function* numbers() { yield 1; }
const steps = { next: numbers(), other: { next: () => 'own' } };
for (const which of [true, false]) {
  const iterator = which ? steps.next : steps.other;
  console.log(which ? iterator.next() : [which], which || iterator.next(), iterator.next() ?? which);
}
