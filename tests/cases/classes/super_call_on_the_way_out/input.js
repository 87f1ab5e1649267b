// What runs between `return` and the end of a derived constructor may still call super().
class Base {}
class Finally extends Base {
  constructor(value) {
    try {
      return value;
    } finally {
      super();
    }
  }
}
class Loop extends Base {
  constructor() {
    const iterator = { [Symbol.iterator]() { return this; }, next: () => ({ done: false }), return: () => (super(), {}) };
    for (const x of iterator) return;
  }
}
class Never extends Base {
  constructor(value) {
    if (value) return value;
  }
}
console.log(new Finally(), new Finally({ a: 1 }), new Loop(), new Never({ b: 2 }));
for (const attempt of [() => new Finally(1), () => new Never(), () => new Never(5)]) {
  try {
    attempt();
  } catch (error) {
    console.log(String(error));
  }
}
