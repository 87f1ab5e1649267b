console.log('runs each time');
throw new Error('thrown');
