class List {
    #head = null;
    #size = 0;
    push(v) { this.#head = { value: v, next: this.#head }; this.#size++; }
    get size() { return this.#size; }
    *[Symbol.iterator]() { for (let n = this.#head; n !== null; n = n.next) yield n.value; }
}
const list = new List();
for (let i = 0; i < 5; i++) list.push(i);
for (const v of list) console.log(v);
const [first, second] = list;
console.log(list.size, first, second);
let missing = null;
class Holder { constructor(other) { this.inner = { held: other, kept: missing }; } }
const holder = new Holder(null);
console.log(holder.inner.held, holder.inner.kept, new Holder(holder.inner).inner.held === holder.inner);
let nothing = null;
try {
    const o = { a: (nothing = null, 1), b: nothing.c };
    console.log(o.a);
} catch (e) {
    console.log(e.message);
}
