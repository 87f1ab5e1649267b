const value = await 1;
console.log(value, await value);
