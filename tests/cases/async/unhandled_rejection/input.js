async function fails() { await null; throw new Error('nobody catches this'); }
process.on('exit', (code) => console.log('exit', code));
fails();
const handled = Promise.reject(1);
Promise.resolve().then(() => handled.catch(() => console.log('caught in time')));
setTimeout(() => console.log('never'), 1);
console.log('end of script');
