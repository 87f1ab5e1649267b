setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('job 1')).then(() => console.log('job 2'));
queueMicrotask(() => console.log('micro'));
new Promise((resolve) => {
  console.log('executor');
  resolve('value');
}).then((v) => console.log(v));
Promise.reject(new Error('no')).catch((e) => console.log(e.message)).finally(() => console.log('finally'));
console.log('sync');
