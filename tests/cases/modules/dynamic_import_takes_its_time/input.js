import('./lazy.mjs').then((namespace) => console.log('imported', namespace.value));
let promise = Promise.resolve();
for (let i = 0; i < 12; i++) promise = promise.then(() => console.log('job', i));
setTimeout(() => import('./lazy.mjs').then(({ value }) => console.log('again', value)));
setTimeout(() => console.log('timeout'));
