export const url = import.meta.url;
console.log(import.meta.main);
