var x = 1, u; function f() {} class A { constructor() {} }; var o = { f, g: { y: 1 } };
const t = (n, h) => { try { h(); } catch (e) { console.log(n, e.message); } };
t('f(...1)', () => f(...1)); t('f(...x)', () => f(...x)); t('f(0,...x)', () => f(0, ...x)); t('f(...x,2)', () => f(...x, 2)); t('f(...1,2)', () => f(...1, 2)); t('f(...u)', () => f(...u)); t('f(...u,1)', () => f(...u, 1)); t('f(...o.g.y,1)', () => f(...o.g.y, 1)); t('f(...f())', () => f(...f()));
t('new A(...x)', () => new A(...x)); t('new A(...x,1)', () => new A(...x, 1)); t('o.f(...x)', () => o.f(...x)); t('o.f(...x,1)', () => o.f(...x, 1)); t('[...x]', () => [...x]); t('[...u]', () => [...u]); t('[...f()]', () => [...f()]);  t('f(...x,...x)', () => f(...x, ...x)); t('f(...[],...x)', () => f(...[], ...x));
class B extends A { constructor(a) { super(...a); } } t('super(...x)', () => new B(1)); class C extends A { constructor(a) { super(...a, 1); } } t('super(...x,1)', () => new C(1));
t('null', () => f(...null)); t('obj', () => f(...{})); t('obj,1', () => f(...{}, 1)); t('x?.', () => o?.f(...x)); t('x?.', () => o.f?.(...x, 1));
