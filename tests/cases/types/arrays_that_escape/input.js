const logged = [1, 2];
console.log(logged);
const text = [1, 2];
console.log(JSON.stringify(text), text.length);
const kept = [3, 4];
const holder = { kept };
console.log(holder.kept[1]);
const converted = [5, 6];
console.log(`${converted}`, converted + 1);
const named = [1, 2, 3];
for (const key in named) console.log(key);
const keys = [1, 2, 3];
console.log(Object.keys(keys).length, typeof keys);
const key = 'length';
const computed = [1, 2, 3];
console.log(computed[key]);
const extended = [1, 2, 3];
extended.foo = 4;
console.log(extended.foo, extended[1]);
const self = [1];
self.push(self);
console.log(self[1] === self, self[1][0]);
const thrown = [7];
try { throw thrown; } catch (error) { console.log(error[0]); }
const tested = [1, , 3];
console.log(1 in tested, 2 in tested, delete tested[2], tested.length);
function dynamic() { return arguments[0].length; }
console.log(dynamic([1, 2, 3]));
