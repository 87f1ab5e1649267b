// Fields assigned in the constructor, by initialisers, late, and in branches.
class Point {
  label = "p";
  count = 0;
  constructor(x, y) {
    this.x = x;
    if (y > 0) this.y = y;
    else this.y = -y;
    if (x > 1) this.big = true;
  }
  shift(by) {
    this.x += by;
    this.count++;
    this.last = by;
    return this;
  }
}
const a = new Point(1, 2);
const b = new Point(2.5, -3);
console.log(a.x, a.y, a.big, a.last, a.label, b.big, b.y);
console.log(a.shift(1).shift(2).x, a.count, a.last, b.last, b.shift(0.5).x);
b.label = 5;
b.extra = "late";
console.log(b.label, b.extra, a.extra, a.label);
console.log(a instanceof Point, a === b, a.shift(1) === a, typeof a, !a, a == null);
