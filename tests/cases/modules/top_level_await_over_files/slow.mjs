console.log('slow begins');
export let slow = await new Promise((resolve) => setTimeout(resolve, 5, 'slow'));
console.log('slow ends');
