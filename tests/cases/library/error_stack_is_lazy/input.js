const first = (error) => error.stack.split('\n')[0];
class Custom extends Error {
  constructor(message) { super(message); this.name = 'Custom'; }
}
console.log(first(new Custom('set later')), Reflect.ownKeys(new Custom('x')).join());
const error = new TypeError('before', { cause: 'why' });
error.message = 'after';
console.log(first(error), error.cause, Object.prototype.hasOwnProperty.call(error, 'cause'));
error.message = 'too late';
console.log(first(error), String(error));
const plain = { name: 'Plain', message: 'm' };
Error.captureStackTrace(plain);
console.log(first(plain), Object.keys(plain));
error.stack = 'mine';
console.log(error.stack, Object.create(error).stack, new AggregateError([1, 2], 'many').errors);
