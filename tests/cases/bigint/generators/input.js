// BigInts through generators, fields, closures, defaults and destructuring.
function* count(from, step = 1n) {
  try {
    for (let i = from; ; i += step) {
      const sent = yield i;
      if (sent) step = sent;
    }
  } finally {
    console.log("closed at", step);
  }
}
const counter = count(2n ** 63n - 2n);
console.log(counter.next().value, counter.next().value, counter.next(10n).value, counter.next().value, counter.return(0n));
for (const x of count(-1n)) if (x > 2n) break; else console.log(x);
class Account {
  #balance = 0n;
  static limit = 10n ** 20n;
  set balance(value) { this.#balance = BigInt.asUintN(8, value); }
  get balance() { return this.#balance++; }
}
const account = new Account();
account.balance = 511n;
console.log(account.balance, account.balance, account.balance--, Account.limit, account);
const [a, b = 2n, ...rest] = [1n, undefined, 3n, 4n];
const { x: { y = 5n } = {} } = {};
console.log(a, b, rest, y, [a, b, ...rest].reduce((p, q) => p + q));
function* fibonacci() { for (let [p, q] = [0n, 1n]; ; [p, q] = [q, p + q]) yield p; }
console.log(fibonacci().drop(300).take(2).toArray());
