module.exports = class Stack {
  #items = [];
  push(item) { this.#items.push(item); }
  *[Symbol.iterator]() { for (let i = this.#items.length; i-- > 0;) yield this.#items[i]; }
};
