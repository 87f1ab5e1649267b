// A loop that is left by a throw closes its generator; what that throws is lost.
function* failing() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log("finally");
    throw new Error("from finally");
  }
}

function thrown(run) {
  try {
    return run();
  } catch (error) {
    return error.message;
  }
}

function body() {
  for (const each of failing()) if (each === 1) throw new Error("from the body");
}
console.log(thrown(body));

function left() {
  for (const each of failing()) if (each === 1) break;
}
console.log(thrown(left));

function* inMachine() {
  for (const each of failing()) {
    yield each;
    throw new Error("from the machine");
  }
}
console.log(thrown(() => { for (const each of inMachine()) console.log(each); }));
console.log(thrown(() => { for (const each of inMachine()) throw new Error("from outside"); }));

function* delegating() {
  yield* failing();
}
console.log(thrown(() => { for (const each of delegating()) throw new Error("from outside"); }));
console.log(thrown(() => { for (const each of delegating()) break; }));

const kept = failing();
console.log(thrown(() => { for (const each of kept) throw new Error("from the loop"); }));
console.log(kept.next());

function inCatch() {
  try {
    throw new Error("first");
  } catch {
    for (const each of failing()) break;
  }
}
console.log(thrown(inCatch));
