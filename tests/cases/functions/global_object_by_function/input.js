const root = Function('return this')();
console.log(root === globalThis, typeof root.Array, root.NaN);
