let x = 1;
console.log(eval('x + 1'));
