var s = Symbol("method"); var anon = Symbol();
var p = { *['ab'+1]() {}, get ['x'+1]() { return 1 }, set ['x'+2](v) { return 1 }, ['f'+1]() {} , [s]() {}, [anon]: function() {}, ['q'+1]: class {}, ['r'+1]: () => 1};
console.log(p.ab1.name, Object.getOwnPropertyDescriptor(p, 'x1').get.name, Object.getOwnPropertyDescriptor(p, 'x2').set.name, p.f1.name, p[s].name, p[anon].name === '', p.q1.name, p.r1.name);
class C { *['ab'+1]() {} static *[s]() {} get [s]() { return 1 } static ['m'+1]() {} [anon]() {} static ['fld'+1] = function() {}; ['ifld'+1] = () => 1; static #p = class {}; static x() { return C.#p.name } }
console.log(C.prototype.ab1.name, C[s].name, Object.getOwnPropertyDescriptor(C.prototype, s).get.name, C.m1.name, C.prototype[anon].name==='', C.fld1.name, new C().ifld1.name, C.x());
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(p.ab1, 'name')));
