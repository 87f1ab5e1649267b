console.log('throws once');
globalThis.thrown = new Error('thrown by a module');
throw globalThis.thrown;
