// V8 says of a call that is iterated both what may be wrong with it, and leaves the arguments of inner calls out.
const o = { f() {} };
let u;
const attempt = (f) => { try { f(); } catch (e) { console.log(e.message); } };
attempt(() => { for (const x of o.nope()); });
attempt(() => { for (const x of u(1)(2)); });
attempt(() => { for (const x of [1].sort().length); });
attempt(() => { for (const x in o.nope()); });
attempt(() => { const [a] = o.nope(); });
attempt(() => { let a; [a] = u(); });
attempt(() => { const { a } = u(); });
attempt(() => { [...o.nope()]; });
attempt(() => { attempt(...o.nope()); });
attempt(() => { (([a] = o.f()) => a)(1); });
attempt(() => [...(function* () { yield* o.nope(); })()]);
(async () => { for await (const x of o.nope()); })().catch((e) => console.log(e.message));
