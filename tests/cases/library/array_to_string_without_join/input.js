const list = [1, 2];
list.join = null;
console.log(list.toString());
Object.prototype.toString = null;
console.log(list.toString(), Array.prototype.toString.call({ [Symbol.toStringTag]: "Tag" }));
