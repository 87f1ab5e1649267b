function* hello() {
  yield 'hello';
  for (let i = 1; i <= 3; i++) yield 'world';
}

for (const word of hello()) console.log(word);
