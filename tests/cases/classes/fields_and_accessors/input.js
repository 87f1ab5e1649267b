class Point {
  static #count = 0;
  static origin = new Point(0, 0);
  #x;
  y = this.constructor.name;
  constructor(x, y) {
    this.#x = x;
    if (y !== undefined) this.y = y;
    Point.#count++;
  }
  get x() { return this.#x; }
  set x(value) { this.#x = value * 2; }
  static get count() { return Point.#count; }
  static has(object) { return #x in object; }
  toString() { return `(${this.#x}, ${this.y})`; }
}
const p = new Point(1);
p.x = 5;
console.log(`${p}`, p, Point.count, Point.has(p), Point.has({}), String(Point.origin));
