function h(c) { let n = null; console.log(n, typeof n, `${n}`, [n]); if (c) n = { a: c }; if (n === null) { console.log(n, `${n}`); return String(n); } return n.a; }
console.log(h(0), h(1));
let m = { b: 1 };
function clear() { m = null; }
function show(x) { if (x === null) { console.log(x, String(x), typeof x); return x; } return x.b; }
console.log(show(m)); clear(); console.log(show(m));
function k(c) { let f = null; console.log(f, typeof f, `${f}`, [f]); if (c) f = x => x + c; if (f === null) { console.log(f, `${f}`); return String(f); } return f(1); }
console.log(k(0), k(1));
function l(c) { let a = null; console.log(a, `${a}`, [a]); if (c) a = [c]; if (a === null) { console.log(a, `${a}`); return String(a); } return a[0]; }
console.log(l(0), l(1));
