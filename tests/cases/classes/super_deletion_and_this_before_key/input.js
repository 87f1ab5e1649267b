class A { static m() { try { delete super.x; } catch (e) { console.log(e.name, e.message); } try { delete super[console.log('key')]; } catch (e) { console.log(e.name, e.message); } } }
A.m();
class B { get k() { return 1; } }
class C extends B { constructor() { try { super[console.log('not reached')] += 1; } catch (e) { console.log(e.name, e.message); } super(); } }
new C();
