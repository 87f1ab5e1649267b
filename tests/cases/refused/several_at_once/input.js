const a = new Date();
async function f() {}
const b = require('fs');
