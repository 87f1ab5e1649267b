// Generators of one function text: each closure has a `prototype` of its own, which may be replaced at any time.
const make = (id) => function* () { yield id; };
const functions = Array.from({ length: 50 }, (_, i) => make(i));
const generators = functions.map((f) => f());
console.log(new Set(generators.map(Object.getPrototypeOf)).size, functions.every((f, i) => Object.getPrototypeOf(generators[i]) === f.prototype));
console.log(generators.reduce((sum, generator) => sum + generator.next().value, 0));

const [first, second] = functions;
first.prototype.name = 'of first';
second.prototype = { __proto__: first.prototype, next() { return { done: true, value: 'own next' }; } };
console.log(first().name, second().name, second().next(), [...second()], Object.getPrototypeOf(second()) === second.prototype);
second.prototype = null;
console.log(second().name, [...second()], Object.getPrototypeOf(second()) === Object.getPrototypeOf(make(0).prototype));
second.prototype = first.prototype;
console.log(second().name, [...second()], second() instanceof first);
function* all() { for (const f of functions) yield* f(); }
console.log([...all()].length);
first.prototype[Symbol.iterator] = function* () { yield 'patched'; };
console.log([...first()], [...second()], [...functions[2]()], [...all()].slice(0, 3));
