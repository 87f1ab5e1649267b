// g.next().value makes no result object; nobody can tell.
function* count() { const got = yield 1; yield [got, arguments.length]; return 3; }
const g = count();
console.log(g.next().value, g.next("sent").value, g.next().done, g.next().value, g.next().done);
console.log(count().next().other, count().next()["value"], { ...count().next() }, count().next() === count().next());
const results = [count().next(), count().next()];
console.log(results, results[0] !== results[1]);
Object.prototype.other = "inherited";
console.log(count().next().other);
delete Object.prototype.other;
const foreign = { next: () => ({ value: "f", done: false, extra: 1 }) };
function* through() { yield* { [Symbol.iterator]: () => foreign }; }
console.log(through().next().extra, through().next().value, foreign.next().value);
const proto = Object.getPrototypeOf(Object.getPrototypeOf(g));
const original = proto.next;
proto.next = function (...args) { return { value: "patched " + args.length, done: 0 }; };
console.log(count().next().value, count().next(1, 2).done);
proto.next = original;
try { original.call({}); } catch (error) { console.log(error.message); }
const odd = { next: original };
try { odd.next().value; } catch (error) { console.log(error.message); }
const again = count();
again.next = () => null;
try { again.next().value; } catch (error) { console.log(error.message); }
