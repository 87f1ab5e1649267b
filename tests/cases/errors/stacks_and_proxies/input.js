// What holds a captured stack is private: the getter does not find it through a proxy.
Error.captureStackTrace(Object.prototype);
console.log(new Proxy(new Error('target'), {}).stack);
function callable() {}
Object.setPrototypeOf(callable, new Error('prototype'));
console.log(new Proxy(callable, {}).stack, callable.stack.split('\n')[0]);
console.log(Object.create(new Proxy(new Error('target'), {})).stack);
