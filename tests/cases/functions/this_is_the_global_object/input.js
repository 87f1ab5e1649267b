// `this` of a sloppy function that is called without one: all globals are its properties.
var root = (function () { return this; })();
console.log(typeof root.Map, typeof root['Promise'], root.parseInt('7'), typeof root.nothing);
function Registry() { this.WeakSet = 1; return this; }
console.log(new Registry().WeakSet, root.JSON.stringify([root.Math.max(1, 2)]));
