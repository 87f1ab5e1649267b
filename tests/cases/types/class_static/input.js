// Static methods, classes that make other classes' instances, arguments of several types.
class Vector {
  constructor(x, y) { this.x = x; this.y = y; }
  static of(x, y) { return new Vector(x, y); }
  static zero() { return Vector.of(0, 0); }
  static unit() { return new this(1, 0); }
  plus(other) { return Vector.of(this.x + other.x, this.y + other.y); }
  scaled({ by = 2 }) { return new Vector(this.x * by, this.y * by); }
  get length() { return Math.hypot(this.x, this.y); }
}
class Path {
  constructor(start) { this.at = start; this.steps = 0; this.before = undefined; }
  go(by) { this.before = this.at; this.at = this.at.plus(by); this.steps++; return this; }
}
const path = new Path(Vector.zero());
console.log(path.before, path.at.x);
path.go(Vector.of(3, 4)).go(Vector.unit());
console.log(path.at.x, path.at.y, path.steps, path.before.x, Vector.of(3, 4).length);
console.log(Vector.of(1, 2).scaled({ by: 5 }).y, Vector.of(1, 2).scaled({ by: undefined }).y);
console.log(Vector.of("a", "b").plus(Vector.of("c", 1)).x, Vector.of("a", "b").plus(Vector.of("c", 1)).y);
