console.log('fails begins');
await 1;
throw new TypeError('failed');
