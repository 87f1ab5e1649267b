process.on('uncaughtException', (error, origin) => console.log(error.name, Object.keys(error), error.code, error.message, origin));
for (const reason of [2, 'text', {}, [1], null, undefined, Symbol('s'), () => 1, new (class Foo {})(), Object.create(null)]) Promise.reject(reason);
Promise.reject(new RangeError('an error stays itself'));
