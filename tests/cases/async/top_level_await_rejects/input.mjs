process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('never'), 1);
console.log('before');
await Promise.reject(new Error('at the top'));
