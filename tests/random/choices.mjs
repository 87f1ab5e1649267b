// Choices that a seed determines.

export class Choices {
  constructor(seed) {
    this.state = (seed * 0x9e3779b1 + 0x7f4a7c15) | 0;
    for (let i = 0; i < 4; i++) this.next();
  }

  /** From 0 up to, but without, 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  chance(probability) {
    return this.next() < probability;
  }

  of(items) {
    return items[this.below(items.length)];
  }

  /** One of the pairs [weight, value]; those without weight are never chosen. */
  weighted(pairs) {
    let rest = this.next() * pairs.reduce((sum, [weight]) => sum + Number(weight), 0);
    for (const [weight, value] of pairs) if ((rest -= Number(weight)) < 0) return value;
    return pairs.findLast(([weight]) => weight)[1];
  }
}
