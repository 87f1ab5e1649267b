// A variable of a loop's head whose reads need no value.
class Account {
  #log;
  constructor() { this.balance = 1; }
  *history() { for (let entry = this.#log; entry; entry = entry.before) yield entry.text; }
}
const account = new Account();
console.log(account.balance, [...account.history()].join());
for (let x = undefined; x; x = 1) console.log(2);
for (let i = 0, never; never; ) i++;
function f() { for (let e; e; e = e.next) return 1; return 2; }
console.log(f());
function unread() { const v6 = (x) => x > 1; let p; for (p in (1 ?? v6.name)); return p; }
console.log(unread());
