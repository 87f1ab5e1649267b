// A length that no array has.
const list = [1.5];
let length = 3;
list.length = length;
console.log(list.length, list[2]);
for (const item of list) length -= 2;
list.length = length;
