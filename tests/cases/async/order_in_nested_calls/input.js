async function inner(name) {
  console.log(name, 'inner begins');
  await name;
  console.log(name, 'inner ends');
  return name;
}
async function outer(name) {
  console.log(name, 'outer begins');
  const value = await inner(name);
  console.log(name, 'outer goes on');
  try {
    await Promise.reject(new Error(value));
  } catch (error) {
    console.log('caught', error.message);
  } finally {
    await null;
    console.log(name, 'finally');
  }
}
outer('a').then(() => console.log('a is done'));
outer('b').then(() => console.log('b is done'));
Promise.resolve().then(() => console.log('1')).then(() => console.log('2')).then(() => console.log('3')).then(() => console.log('4')).then(() => console.log('5'));
