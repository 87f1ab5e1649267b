import('node:fs').then(console.log);
