const custom = new Error("msg");
custom.name = "Custom";
console.log(custom, { e: new TypeError("two\nlines") }, [[new RangeError("nested")]]);
const stackless = new Error("x");
stackless.stack = undefined;
const replaced = new Error("x");
replaced.stack = "custom stack";
console.log(stackless, replaced, new Error(""), Object.create(Error.prototype));
const deleted = new Error("abc");
delete deleted.stack;
console.log(deleted, [deleted], { deleted });
console.log(new Error("c", { cause: "str" }), new Error("c", { cause: { a: 1 } }), new Error("c", { cause: undefined }));
class MyError extends Error { name = "MyError"; code = 1; }
class Plain extends TypeError {}
console.log(new MyError("mine"), new Plain("plain"), [new MyError("in array")], new Map([["k", new Plain("in map")]]));
console.log(new AggregateError([new Error("a"), 1], "multi"), new AggregateError([]));
console.log(Object.assign(new Error("props"), { nested: { deep: { er: { x: 1 } } } }));
const circular = new Error("circ");
circular.self = circular;
console.log(circular);
