throw new Error('thrown by an ES module');
