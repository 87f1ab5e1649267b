export const b = 2; export let a = 1; console.log('named runs');
