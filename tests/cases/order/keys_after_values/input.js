const key = { toString() { console.log('key'); return 'k'; } };
const o = { k: 1 };
o[key] = (console.log('value'), 2);
try { null[key] += 1; } catch (e) { console.log(e.name); }
class A { set k(v) { console.log('set', v); } }
class B extends A { m() { super[key] = (console.log('value'), 2); } }
new B().m();
var привет = 1, x = typeof нетТакого; try { нетТакого; } catch (e) { console.log(x, e.message); }
try { 0 .s; 0['x'].y; } catch (e) { console.log(e.message); } console.log(delete 0 .x);
function* g() { for (const n in { a: 1, b: 2 }) { throw yield n; } }
{ const it = g(); it.next(); try { it.next('thrown'); } catch (e) { console.log(e); } }
