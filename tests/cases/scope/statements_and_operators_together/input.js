// sloppy
var log = [];
function f(a, b = a, ...c) { return arguments.length + ':' + f.length; }
console.log(f(1, 2, 3), f.name, (() => {}).name, (function () {}).name);
label: for (var i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j == 1) continue label; if (i == 2) break label; log.push(i + '' + j); } }
console.log(log.join());
try { null.x } catch { console.log('c'); } finally { console.log('f'); }
function g() { try { return 1; } finally { console.log('fin'); } }
console.log(g());
switch (3) { case 1: console.log(1); default: console.log('d'); case 2: console.log(2); break; case 4: console.log(4); }
{ function blockFn() { return 'b'; } } console.log(typeof blockFn, blockFn());
console.log(typeof hoisted); { function hoisted() {} } console.log(typeof hoisted);
if (true) function iff() {} console.log(typeof iff);
var o = { a: 1, get b() { return 2; }, ['c' + 1]: 3, __proto__: { z: 9 }, 2: 'two', 1: 'one', 'x-y': 0, m() { return super.z; } };
console.log(Object.keys(o).join(), o.z, o.m());
for (var k in o) console.log(k);
var { a, ...rest } = o; console.log(a, rest);
var [p, , q = 5, ...r] = 'abcdef'; console.log(p, q, r);
console.log(`a${1}b${[1, 2]}c`, ((s, ...v) => s.raw.join('|') + v)`x\n${1}y${2}`);
console.log([...'héllo', ...[1, , 2]].length, Math.max(...[1, 5, 3]));
console.log(1 + '2', '3' * '4', 2 ** 10, -(2 ** 2), 7 % -3, -7 % 3, 1 / -0, 5 >>> 1, -5 >>> 28, -5 >> 1, 1 << 31, ~5, !'' , void 0, typeof null);
console.log(null ?? 'd', 0 || 'e', 0 ?? 'f', '' && 'g', undefined?.x, null?.[1], o?.m?.());
var x = 1; x += 2; x **= 2; x ||= 7; x &&= 8; x ??= 9; console.log(x);
console.log([1, 2, 3] + '', {} + '', [] + [], [1] == 1, null == undefined, null == 0, NaN == NaN, '1' == 1);
(function () { 'use strict'; try { undeclared = 1; } catch (e) { console.log(e.message); } try { Object.freeze(o).a = 3 } catch (e) { console.log(e.message) } try { delete Object.prototype } catch (e) { console.log(e.message) } console.log(this); })();
sloppyGlobal = 4; console.log(sloppyGlobal, delete globalThis.sloppyGlobal, typeof sloppyGlobal);
console.log((function () { return typeof this }).call(1), (function () { 'use strict'; return typeof this }).call(1));
console.log((function (a) { arguments[0] = 2; return a; })(1), (function (a) { 'use strict'; arguments[0] = 2; return a; })(1), (function (a, b = 0) { arguments[0] = 2; return a; })(1));
function NT() { return new.target === NT } console.log(new NT() instanceof NT, NT());
var fns = []; for (let i = 0; i < 3; i++) fns.push(() => i); console.log(fns.map(f => f()).join());
try { tdz; let tdz = 1; } catch (e) { console.log(e.message) }
try { (() => { const c = 1; c = 2; })(); } catch (e) { console.log(e.message) }
do { var once = 1 } while (0); console.log(once); with_: { break with_; }
console.log([,].length, [1, , 3].indexOf(undefined), 1 in [1, , 3]);
