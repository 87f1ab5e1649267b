// [...list.slice(a, b)] needs no array between, unless somebody could see it.
function* parts(list, i) { yield [...list.slice(0, i), 'x', ...list.slice(i + 1)]; yield [...list.slice(-2), ...list.slice(NaN, 1.7), ...list.slice(9)]; }
const show = (list, i = 1) => console.log(...parts(list, i));
show([1, 2, 3]);
show('abc');
show(Array.from({ length: 20 }, (_, n) => n), 12);
show([, 1, , 2]);
class Loud extends Array { slice(...range) { console.log('slice', ...range); return super.slice(...range); } }
show(Loud.of(4, 5, 6));
const own = [7, 8, 9];
own.slice = String.prototype.slice;
show(own);
own.slice = (from) => new Set([from, from]);
show(own);
own.slice = Array.prototype.slice;
own.constructor = { [Symbol.species]: class { constructor(n) { this.made = n; } *[Symbol.iterator]() { yield `species ${this.made}`; } } };
show(own);
const original = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function* () { yield `walk of ${this.length}`; };
const seen = parts([1, 2, 3], 1).next().value;
Array.prototype[Symbol.iterator] = original;
console.log(seen);
try { show({ slice: () => 5 }); } catch (error) { console.log(error.message); }
try { show(null); } catch (error) { console.log(error.message); }
