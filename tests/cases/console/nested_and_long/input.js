console.log({ a: { b: { c: { d: 1 } } }, list: [[1, [2, [3, [4]]]]] });
console.log(Array.from({ length: 120 }, (_, i) => i));
console.log(['a string', "it's", 'both \' and "', 'new\nline'], 'top\nlevel');
console.log({ f() {}, g: function* () {}, h: class A {}, i: class extends Array {}, s: Symbol('s'), [Symbol('k')]: 1 });
console.log([undefined, null, , 3, ,], [, ,], { u: undefined, n: null });
console.log({ 'with space': 1, 'valid_id': 2, 3: 4 }, [1.5, -0, NaN]);
console.log({ aaaaaaaaaaaaaaaaaaaa: 1, bbbbbbbbbbbbbbbbbbbbbbbb: 2, cccccccccccccccccccc: 3, dddddd: 4 });
