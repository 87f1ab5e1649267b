function attempt(make) {
  try {
    make(1, {}, () => {}).next();
  } catch (error) {
    console.log(error.message);
  }
}
attempt(function* (x) { yield* x; });
attempt(function* (x) { yield* (x); });
attempt(function* (x) { yield* (x, x); });
attempt(function* (x) { yield* x + x; });
attempt(function* (x) { yield* x || x; });
attempt(function* (x) { yield* x ? x : x; });
attempt(function* (x) { yield* !x; });
attempt(function* (x) { yield* -x; });
attempt(function* (x) { yield* x = 2; });
attempt(function* (x) { yield* null; });
attempt(function* (x) { yield* false; });
attempt(function* (x) { yield* () => {}; });
attempt(function* (x, o) { yield* o.a; });
attempt(function* (x, o) { yield* o?.a; });
attempt(function* (x, o) { yield* o?.a?.b; });
attempt(function* (x, o, f) { yield* f(); });
attempt(function* (x, o, f) { yield* new Object(); });
