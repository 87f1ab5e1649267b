const map = new Map([[1, 2]]);
class Counted extends Set {
  get size() {
    return super.size - 1;
  }
}
const counted = new Counted([1, 2, 3]);
console.log(counted, [counted]);
Object.defineProperty(Map.prototype, 'size', { get: () => -1, configurable: true });
console.log(map, [new Map()], map.size);
delete Map.prototype.size;
console.log(map, map.size);
