const object = { b: 1, 2: 'two', a: 2, 1: 'one', __proto__: { inherited: 3, a: 'shadowed' } };
for (const key in object) {
  console.log(key);
  if (key === 'b') delete object.a;
}
for (const index in 'ab') console.log(index);
for (const none in null) console.log('never');
