Promise.resolve().then(() => console.log('job'));
console.log('input');
throw new Error('thrown');
