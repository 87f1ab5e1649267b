// That a property is absent is remembered only as long as nobody adds it, to the object or to a prototype.
class Point { constructor(x) { this.x = x; } }
function* reads(point) { while (true) yield [point.x, point.y, point?.z, point['w'], typeof point.f]; }
const point = new Point(1);
const reader = reads(point);
const show = () => console.log(...reader.next().value);
show(); show();
Point.prototype.y = 'inherited';
show();
Object.prototype.z = 'from Object';
show();
delete Object.prototype.z;
show();
Object.defineProperty(Point.prototype, 'w', { get() { return `getter of ${this.x}`; }, configurable: true });
show();
point.y = 'own';
show();
Object.setPrototypeOf(Point.prototype, { z: 'new parent', f() {} });
show();
delete point.y;
delete Point.prototype.y;
show();
const proxied = reads(Object.create(new Proxy({}, { get: (_, key) => `trap ${String(key)}` })));
console.log(...proxied.next().value);
