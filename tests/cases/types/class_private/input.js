// Private fields, methods and accessors.
class Account {
  #balance = 0;
  #log = null;
  constructor(owner) { this.owner = owner; }
  #note(text, amount) { this.#log = { text, amount, before: this.#log }; return amount; }
  get #doubled() { return this.#balance * 2; }
  set #doubled(value) { this.#balance = value / 2; }
  deposit(amount) { this.#balance += this.#note("deposit", amount); return this; }
  double() { this.#doubled = this.#doubled * 2; return this.#balance; }
  get balance() { return this.#balance; }
  set balance(value) { this.#note("set", value); this.#balance = value; }
  *history() { for (let entry = this.#log; entry; entry = entry.before) yield entry.text; }
}
const account = new Account("me");
console.log(account.deposit(5).deposit(2.5).balance, account.double(), account.owner);
account.balance = 1;
account.balance += 2;
console.log(account.balance, [...account.history()].join());
const { owner, balance } = account;
console.log(owner, balance);
