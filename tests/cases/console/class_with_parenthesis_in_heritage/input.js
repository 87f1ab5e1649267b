class A extends (0, Object) {}
class B /* ( */ extends Object { m() {} }
class C // (
{}
console.log(A, B, C, class extends (class {}) {}, [A], new A());
