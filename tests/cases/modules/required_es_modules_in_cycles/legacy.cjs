try { console.log(require('./input.mjs')); } catch (e) { console.log(e.code, e.message.replaceAll(__dirname, ''), e.name, Object.getOwnPropertyNames(e)); }
