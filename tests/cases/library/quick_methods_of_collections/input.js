// get, set, has and add run inline on the kind of collection that they belong to, and nowhere else.
const map = new Map(), set = new Set();
const use = (c, f) => { try { return f(c); } catch (error) { return error.message; } };
const all = [(c) => c.set("k", 1), (c) => c.get("k"), (c) => c.has("k"), (c) => c.add("k"), (c) => c.has()];
for (const f of all) console.log(use(map, f), use(set, f));
map.add = Set.prototype.add;
set.get = Map.prototype.get;
console.log(use(map, all[3]), "|", use(set, all[1]));
const borrowed = { has: Map.prototype.has };
console.log(use(borrowed, all[2]));
Map.prototype.has = Set.prototype.has;
console.log(use(map, all[2]), use(new Map(), all[2]));
class Counter extends Map { get(key) { return super.get(key) ?? 0; } }
const counter = new Counter();
counter.set("a", counter.get("a") + 1);
console.log(counter.get("a"), counter.get("b"), counter.get());
console.log(map.set(-0, NaN).get(0), new Set([NaN]).has(NaN), [...map.keys()], new Map([[0, 1]]).set().get());
console.log("abcdef".slice(2), "abcdef".slice(-2), "abcdef".slice(1, -1), "abcdef".slice(4, 2), "abc".slice(NaN, "2"), "abc".slice(), "abc".slice(0.9, 9));
const floor = (x) => Math.floor(x);
console.log(floor(2.5), floor(-2.5), floor("3.7"), Object.is(floor(-0), -0), floor(NaN), floor(), floor(1e300), Object.is(floor(-0.5), -1));
Math.floor = () => "mine";
console.log(floor(1.5));
