let text = '';
for (let i = 0; i < 20000; i++) text += i % 10;
console.log(text.length, text.slice(9995, 10005), text.charAt(19999));
console.log('1' + 2 + 3, 1 + 2 + '3', '5' * '2', '5' - 2, [] + {}, [1, [2, 3]] + '');
