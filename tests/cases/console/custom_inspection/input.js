const inspect = Symbol.for("nodejs.util.inspect.custom");
class Point {
  constructor(x) { this.x = x; }
  [inspect](depth, options, inspect) { return `Point<${depth}, ${inspect({ x: this.x }, options)}>`; }
}
console.log(new Point(1), [new Point(2)], { a: { b: new Point(3) } }, Point.prototype);
console.log({ [inspect]: () => "two\nlines" }, [{ [inspect]: () => "two\nlines" }]);
console.log({ [inspect]() { return this; } }, { [inspect]: 5 }, { [inspect]() { return { replaced: true }; } });
