console.log('abc'.at(-1), 'abc'.padStart(5, '*'), ' x '.trim() + '|', 'a-b-c'.split('-'), 'abc'.repeat(2));
console.log('Hello'.replace('l', 'L'), 'Hello'.replaceAll('l', (m, i) => m + i), 'abc'.localeCompare('abd'));
console.log('a1b22'.match(/\d+/g), 'a1b22'.replace(/(\d)/g, '<$1>'), /(?<y>\d{4})/.exec('in 2024').groups.y);
console.log([...'a1b2'.matchAll(/[a-z](\d)/g)].map((m) => m[1]), 'a,b;c'.split(/[,;]/), 'x'.codePointAt());
console.log('ß'.toUpperCase(), 'İ'.toLowerCase().length, 'abcdef'.substring(4, 1), 'abcdef'.slice(-3, -1), 'abc' < 'abd');
