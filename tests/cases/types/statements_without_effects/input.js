// What gives a value that nobody needs is not printed.
let v1 = 3;
switch (null === null) { default: { console.log('a'); } }
switch (typeof true) { case 'x': { break; } default: console.log('b'); }
null == undefined;
v1 === null;
typeof v1 === 'number';
switch (v1 !== undefined) { default: console.log('c'); }
