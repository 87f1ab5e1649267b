class Foo {}
const attempts = [
  () => { const a = {}; a.a = a; return a; },
  () => { const a = { b: { c: new Foo() } }; a.b.c.d = a; return a; },
  () => { const a = { b: { c: [new Foo()] } }; a.b.c[0].d = { e: { f: a.b } }; return a; },
  () => { const a = [[]]; a[0].push(1, a); return a; },
  () => { const a = { x: { toJSON: () => a } }; return a; },
];
for (const attempt of attempts) {
  try { console.log(JSON.stringify(attempt())); } catch (error) { console.log(`${error}`); }
}
