// Compilers warn of variables that are assigned to themselves.
let count = 1, text = 'a', flag = true;
function* g(x) { x = x; yield x; count = count; yield count; }
function f(x) { let y = x; y = y; flag = flag; return () => (y = y, text = text, y); }
console.log(...g(2), f('b')(), flag, text);
