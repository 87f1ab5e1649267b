// Random programs as people write them: a module of small generator utilities, a few data structures with their iterators, and a script that puts them together and prints what comes out.
import { Choices } from "./choices.mjs";
import { expression, list, statement } from "./tree.mjs";

/** Sources: makers of iterables of numbers. Each is { name, text, make(choose): a call }. */
const sources = [
  ["range", "function* range(start, end, step = 1) { for (let i = start; step > 0 ? i < end : i > end; i += step) yield i; }", (c) => `range(${c.between(-2, 3)}, ${c.between(2, 9)}${c.of(["", ", 2", ", 0.5", ", 3"])})`],
  ["range", "function* range(start, end, step = 1) { for (let i = start; step > 0 ? i < end : i > end; i += step) yield i; }", (c) => `range(${c.between(3, 8)}, ${c.between(-2, 2)}, -1)`],
  ["fibonacci", "function* fibonacci(limit = Infinity) { let a = 0, b = 1; while (a <= limit) { yield a; [a, b] = [b, a + b]; } }", (c) => `fibonacci(${c.between(5, 200)})`],
  ["primes", "function* primes(count) { const found = []; for (let n = 2; found.length < count; n++) { if (found.some((p) => n % p === 0)) continue; found.push(n); yield n; } return found.length; }", (c) => `primes(${c.between(0, 8)})`],
  ["collatz", "function* collatz(n) { yield n; while (n !== 1) yield (n = n % 2 === 0 ? n / 2 : 3 * n + 1); }", (c) => `collatz(${c.between(1, 12)})`],
  ["random", "function* random(seed, count) { let state = seed >>> 0; for (let i = 0; i < count; i++) { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; yield state; } }", (c) => `random(${c.between(1, 99)}, ${c.between(1, 4)})`],
  ["digits", "function* digits(n, base = 10) { if (n >= base) yield* digits(Math.floor(n / base), base); yield n % base; }", (c) => `digits(${c.of(["7", "12345", "255, 2", "4294967295, 16"])})`],
  ["countdown", "function* countdown(n) { while (n > 0) { const jump = yield n--; if (jump !== undefined) n = jump; } return 'liftoff'; }", (c) => `countdown(${c.between(0, 5)})`],
  ["letters", "const letters = function* (text) { for (const letter of text) yield letter.codePointAt(0) - 96; };", (c) => `letters(${c.of(["'abc'", "'zebra'", "''"])})`],
  ["Range", "class Range { #from; #to; constructor(from, to) { this.#from = from; this.#to = to; } *[Symbol.iterator]() { for (let i = this.#from; i <= this.#to; i++) yield i; } get size() { return Math.max(0, this.#to - this.#from + 1); } reversed() { const { size } = this; return [...this].reverse().slice(0, size)[Symbol.iterator](); } }", (c) => `new Range(${c.between(-1, 3)}, ${c.between(0, 6)})${c.of(["", "", ".reversed()"])}`],
  ["LinkedList", "class LinkedList { head = null; length = 0; static from(items) { const made = new LinkedList(); for (const item of items) made.add(item); return made; } add(value) { const node = { value, next: null }; if (!this.head) this.head = node; else { let last = this.head; while (last.next) last = last.next; last.next = node; } this.length++; return this; } *[Symbol.iterator]() { for (let node = this.head; node; node = node.next) yield node.value; } *backwards(node = this.head) { if (node === null) return; yield* this.backwards(node.next); yield node.value; } }", (c) => `LinkedList.from([${c.between(1, 9)}, ${c.between(1, 9)}, 5])${c.of(["", ".add(1)", ".backwards()"])}`],
  ["Tree", "class Tree { constructor(value, left, right) { this.value = value; this.left = left; this.right = right; } static of(...values) { let root; for (const value of values) root = root ? root.insert(value) : new Tree(value); return root; } insert(value) { const side = value < this.value ? 'left' : 'right'; if (this[side]) this[side].insert(value); else this[side] = new Tree(value); return this; } *[Symbol.iterator]() { if (this.left) yield* this.left; yield this.value; if (this.right) yield* this.right; } *levels() { const queue = [this]; while (queue.length) { const node = queue.shift(); yield node.value; for (const child of [node.left, node.right]) child && queue.push(child); } } get depth() { return 1 + Math.max(this.left?.depth ?? 0, this.right?.depth ?? 0); } }", (c) => `Tree.of(${[c.between(1, 9), c.between(1, 9), c.between(1, 9), 4]})${c.of(["", ".levels()"])}`],
  ["heap", "function* heap(items) { const a = [...items]; for (let i = (a.length >> 1) - 1; i >= 0; i--) sift(a, i, a.length); for (let n = a.length - 1; n >= 0; n--) { yield a[0]; a[0] = a[n]; sift(a, 0, n); } }\nfunction sift(a, i, n) { for (let c; (c = 2 * i + 1) < n; i = c) { if (c + 1 < n && a[c + 1] < a[c]) c++; if (a[i] <= a[c]) return; [a[i], a[c]] = [a[c], a[i]]; } }", (c) => `heap([${[3, 1, 2].map(() => c.between(-9, 9))}])`],
  ["triangle", "const triangle = { rows: 3, *[Symbol.iterator]() { let row = [1]; for (let i = 0; i < this.rows; i++) { yield* row; row = [1, ...row.slice(1).map((x, j) => x + row[j]), 1]; } } };", () => "triangle"],
];

/** Steps of pipelines: from an iterable to an iterable. "f" is a function of one number, "n" a small number. */
const steps = [
  ["map", "function* map(source, f) { let i = 0; for (const x of source) yield f(x, i++); }", "map(@, f)"],
  ["filter", "function* filter(source, test) { for (const x of source) if (test(x)) yield x; }", "filter(@, t)"],
  ["take", "function* take(source, n) { if (n <= 0) return; for (const x of source) { yield x; if (--n === 0) break; } }", "take(@, n)"],
  ["skip", "function* skip(source, n) { const it = source[Symbol.iterator](); while (n-- > 0) if (it.next().done) return; for (let r; !(r = it.next()).done;) yield r.value; }", "skip(@, n)"],
  ["takeWhile", "function* takeWhile(source, test) { for (const x of source) { if (!test(x)) return 'stopped'; yield x; } }", "takeWhile(@, t)"],
  ["scan", "function* scan(source, f, total) { for (const x of source) yield (total = f(total, x)); return total; }", "scan(@, (a, b) => a + b, 0)"],
  ["chunk", "function* chunk(source, size) { let part = []; for (const x of source) { part.push(x); if (part.length === size) { yield part; part = []; } } if (part.length) yield part; }", "map(chunk(@, n), (part) => part.reduce((a, b) => a + b, 0))", "map"],
  ["pairs", "function* pairs(source) { let last, has = false; for (const x of source) { if (has) yield [last, x]; last = x; has = true; } }", "map(pairs(@), ([a, b]) => b - a)", "map"],
  ["unique", "function* unique(source, key = (x) => x) { const seen = new Set(); for (const x of source) { const k = key(x); if (seen.has(k)) continue; seen.add(k); yield x; } }", "unique(@)"],
  ["interleave", "function* interleave(...sources) { const its = sources.map((s) => s[Symbol.iterator]()); while (its.length) for (let i = 0; i < its.length; i++) { const { value, done } = its[i].next(); if (done) its.splice(i--, 1); else yield value; } }", "interleave(@, [100, 200])"],
  ["chain", "function* chain(...sources) { for (const source of sources) yield* source; }", "chain(@, [7, 8])"],
  ["cycle", "function* cycle(source, times) { const kept = []; for (const x of source) { kept.push(x); yield x; } while (--times > 0) yield* kept; }", "cycle(@, 2)"],
  ["closing", "function* closing(source) { let count = 0; try { for (const x of source) { count++; yield x; } } finally { console.log('closed after', count); } }", "closing(@)"],
  ["flatten", "function* flatten(value) { if (typeof value === 'object' && value !== null && Symbol.iterator in value) for (const x of value) yield* flatten(x); else yield value; }", "flatten([@, [1, [2]]])"],
  ["peekable", "function* peekable(source) { const it = source[Symbol.iterator](); let current = it.next(); while (!current.done) { const next = it.next(); yield next.done ? current.value * 10 : current.value; current = next; } }", "peekable(@)"],
  ["retry", "function* retry(source) { for (const x of source) { try { if (x % 3 === 0) throw new RangeError('bad ' + x); yield x; } catch ({ name, message }) { yield -1; if (message.length > 8) console.log(name, message); } } }", "retry(@)"],
];

const functions = ["(x) => x * 2", "(x) => x * x", "(x, i) => x - i", "(x) => -x", "(x) => x / 2", "(x) => x | 0", "Math.abs", "(x) => x % 5", "(x) => (x > 3 ? x : 0)", "(x) => x >> 1", "(x) => ~x", "(x) => Math.round(x * 10) / 10", "Number", "(x) => x ** 2 % 7", "function (x) { return this === undefined ? x : x + 1; }"];
const tests = ["(x) => x % 2 === 0", "(x) => x > 2", "(x) => x < 10", "Boolean", "(x) => x !== 1", "(x) => Math.abs(x) < 50", "Number.isInteger"];

/** What is done with a pipeline's value `@`. */
const sinks = [
  "console.log([...@]);", "console.log([...@].join(' '));", "console.log(Array.from(@, (x) => x + 1));", "for (const x of @) console.log(x);", "let total = 0; for (const x of @) total += x; console.log(total);",
  "console.log(Math.max(...@), Math.min(...@));", "const [first, , third = 'none', ...rest] = @; console.log(first, third, rest);", "console.log(new Set(@));", "console.log([...@].sort((a, b) => b - a));", "console.log([...@].map((x) => x.toString(2)).join());",
  "const it = @[Symbol.iterator](); console.log(it.next(), it.next().value, [...it].length);", "let i = 0; for (const x of @) { if (i++ === 2) break; console.log(i, x); }", "console.log(JSON.stringify({ items: [...@], done: true }));",
  "const groups = {}; for (const x of @) (groups[x % 3] ??= []).push(x); console.log(groups);", "console.log(Object.fromEntries([...@].map((x, i) => ['k' + i, x])));", "const counts = new Map(); for (const x of @) counts.set(x, (counts.get(x) ?? 0) + 1); console.log(counts);",
  "outer: for (const a of @) { for (const b of [1, 2, 3]) { if (a === b) continue outer; if (a > 20) break outer; if (b === 2) console.log(a, b); } }", "const fs = []; for (const x of @) fs.push(() => x * fs.length); console.log(fs.map((f) => f()));", "console.log([...@].reduce((text, x) => `${text}<${x}>`, ''));",
  "const g = @[Symbol.iterator](); let r; const out = []; while (!(r = g.next()).done) { out.push(r.value); if (out.length > 3) { console.log(g.return?.('early')); break; } } console.log(out, r.value);", "console.log([...@].findLast((x) => x > 1), [...@].at(-1), [...@].indexOf(2), [...@].includes(0));",
  "const g = @[Symbol.iterator](); try { console.log(g.next().value); console.log(g.throw(new Error('stop'))); } catch (e) { console.log(e instanceof TypeError ? 'no throw' : e.message); } console.log(g.next().done);",
  "switch ([...@].length) { case 0: console.log('none'); break; case 1: case 2: console.log('few'); default: console.log('more'); }", "function* numbered() { let n = 1; for (const x of @) yield `${n++}:${x}`; return n; } console.log([...numbered()].join());",
  "const copy = [...@]; copy.length = 2; console.log(copy, copy.length, copy[1]);", "console.log(((...all) => all.length)(...@, ...@));", "let last; for (last of @); console.log(last);", "const o = {}; for ([o.x = 1, o['y']] of [[...@]]) console.log(o);", "let text = ''; for (const x of @) text += String.fromCharCode(97 + Math.abs(x) % 26); console.log(text, text.length);",
];

class UtilityPrograms {
  constructor(seed) {
    this.choose = new Choices(seed + 33_000_000);
    this.used = new Map();
  }

  program() {
    const { choose } = this;
    const script = [];
    for (let i = choose.between(4, 9); i > 0; i--) script.push(this.use());
    const shared = choose.chance(0.4) ? [statement`const shared = ${this.pipeline(2)};`, ...Array.from({ length: 2 }, () => list([this.sink("shared")]))] : [];
    const definitions = [...this.used.values()].map((text) => statement`${text}`);
    return list(choose.chance(0.3) ? this.ordered(definitions, [...script, ...shared]) : [...definitions, ...script, ...shared]);
  }

  /** Function declarations behind their uses; what is not hoisted first. */
  ordered(definitions, script) {
    const isHoisted = (each) => each.parts[0].startsWith("function");
    return [...definitions.filter((each) => !isHoisted(each)), ...script, ...definitions.filter(isHoisted)];
  }

  use() {
    const { choose } = this;
    const inside = this.sink(this.pipeline(choose.between(0, 4)));
    return choose.weighted([
      [3, () => statement`${list([inside])}`],
      [1, () => statement`(() => ${list([inside])})();`],
      [1, () => statement`for (const repeat of [1, 2]) ${list([inside, statement`console.log('round', repeat);`])}`],
      [1, () => statement`try ${list([inside])} catch (e) { console.log(String(e)); } finally { console.log('-'); }`],
    ])();
  }

  sink(pipeline) {
    const parts = this.choose.of(sinks).split("@");
    return statement(parts, ...parts.slice(1).map(() => pipeline));
  }

  pipeline(depth) {
    const { choose } = this;
    if (depth === 0) return this.source();
    const [name, text, call, needs] = choose.of(steps);
    this.used.set(name, text);
    if (needs) this.used.set(needs, steps.find((each) => each[0] === needs)[1]);
    const inner = this.pipeline(depth - 1);
    const filled = call.replace(/\bf\)/, choose.of(functions) + ")").replace(/\bt\)/, choose.of(tests) + ")").replace(/\bn\)/, choose.between(0, 4) + ")").replace(/chunk\(@, 0\)/, "chunk(@, 2)");
    const [before, after] = filled.split("@");
    return expression([before, after], inner);
  }

  source() {
    const { choose } = this;
    if (choose.chance(0.15)) return expression`${choose.of(["[3, 1, 2]", "[]", "new Set([1, 1, 2])", "[0.5, -1, 4, 4]", "Array.from({ length: 4 }, (_, i) => i * i)", "new Map([[1, 2], [3, 4]]).values()", "[5, 6].entries().next().value", "Object.values({ a: 1, b: 20 })"])}`;
    const [name, text, make] = choose.of(sources);
    this.used.set(name, text);
    return expression`${make(choose)}`;
  }
}

export function makeUtilityProgram(seed) {
  return new UtilityPrograms(seed).program();
}
