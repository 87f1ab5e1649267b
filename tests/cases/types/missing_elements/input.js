const flags = [];
for (let i = 0; i < 4; i++) flags.push(i % 2 === 0);
console.log(flags[0], flags[9], flags.at(-1), flags.at(-9));
console.log(flags[0] === true, flags[9] === undefined, flags[9] == null, flags[1] == 0, flags[0] + 1);
console.log(typeof flags[9], typeof flags[0], flags[9] ?? 'none', flags[0] ?? 'none', flags[9] || 'or', flags[0] && 'and');
console.log(String(flags[0]), `${flags[1]} ${flags[9]}`, [flags[0]], { a: flags[9] });
console.log(flags[0].foo, flags[1].toString(), flags.find((x) => !x), flags.findIndex((x) => x));
const g = flags[2] ? flags[1] : flags[9];
console.log(g, !flags[9], flags[0] ? 1 : 2);
let h = flags[0];
h = 'text';
console.log(h, flags.indexOf(true), flags.lastIndexOf(true), flags.includes(undefined), flags.includes('x'), flags.includes(1), flags.indexOf(flags[1]));
const n = [1, 2.5, NaN];
console.log(n.includes(NaN), n.indexOf(NaN), n.includes(true), n.includes(undefined), n.includes('1'), n.includes(n[9]), n.includes(flags[0]), n.indexOf(n[1]), n.includes(null), n.join('-'), flags.join());
function* f() { for (const x of flags) yield x; }
for (const x of f()) console.log(x);
const popped = flags.pop();
console.log(popped, flags.shift(), flags.join('/'));
const u = [undefined, undefined];
console.log(u.includes(undefined), u.indexOf(undefined), u.includes(null), u.join('x'), u[0]);
const sw = [true, false];
switch (sw[0]) { case true: console.log('T'); break; default: console.log('F'); }
const both = sw.concat([1, undefined]);
console.log(both.length, both[3], both.includes(true), both.indexOf(1), both.join());
const opt = [1, undefined, 3];
console.log(opt.includes(undefined), opt.indexOf(undefined), opt.indexOf(3), opt.includes(opt[1]), opt[1] === opt[9], opt.join('+'));
try { sw[5].x; } catch (e) { console.log(e.message); }
try { const q = []; q.push([1].concat([2])); q[3].length; } catch (e) { console.log(e.message, e instanceof TypeError); }
try { const q = []; q.push([1].concat([2])); q[3][1] = 2; } catch (e) { console.log(e.message); }
try { const q = []; q.push([1].concat([2])); q[3].length = 0; } catch (e) { console.log(e.message); }
try { const q = []; q.push([1].concat([2])); for (const x of q[3]) console.log(x); } catch (e) { console.log(e.message); }
try { const q = [1, 2]; let z = -1; q.length = z; } catch (e) { console.log(e.message, e instanceof RangeError); }
try { const q = []; q.push([1].concat([2])); const k = q.length / 2; q[3][k]; } catch (e) { console.log(e.message); }
