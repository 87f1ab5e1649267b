const a = new Date();
eval('2');
const b = require('fs');
