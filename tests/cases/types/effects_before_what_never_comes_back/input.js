// What stands before an operand that never comes back is still evaluated.
function ever(n) { return ever(n + 1) + 1; }
function say() { console.log('said'); return 1; }
try { console.log(say() + ever(0)); } catch (e) { console.log(e.message); }
function fail() { throw new Error('fail'); }
try { console.log(say() * fail()); } catch (e) { console.log(e.message); }
let k = 0;
try { k = (k += 5) + fail(); } catch (e) { console.log(e.message, k); }
try { const o = { a: say(), b: fail() }; console.log(o); } catch (e) { console.log(e.message); }
try { console.log([say(), fail()].length); } catch (e) { console.log(e.message); }
function lists() { const a = [1, 2]; a.push(say()); let z = 0; try { return { list: a, gone: fail() }; } catch (e) { z++; } console.log(a.length, z); }
lists();
function early() { try { say({ a: [say()], b: late }); } catch (e) { console.log(e.message); } let late = 1; return late; }
early();
