const a = 1n;
async function f() {}
const b = require('fs');
