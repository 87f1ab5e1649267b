// A loop over a string makes no iterator, until somebody could tell.
function* letters(text) { for (const letter of text) yield letter; }
const read = (text) => [...letters(text)].join('|');
console.log(read('añ😀b'), read(''), read('x'), [...letters(new String('yz'))]);

const original = String.prototype[Symbol.iterator];
String.prototype[Symbol.iterator] = function* () { yield `patched ${this}`; };
console.log(read('ab'));
String.prototype[Symbol.iterator] = original;
console.log(read('ab'));

const iterator = Object.getPrototypeOf(''[Symbol.iterator]());
const { next } = iterator;
let steps = 0;
iterator.next = function () { steps++; return next.call(this); };
console.log(read('abc'), steps);
iterator.next = next;
iterator.return = () => { console.log('closed'); return {}; };
for (const letter of letters('de')) { console.log(letter); break; }
for (const letter of 'fg') { console.log(letter); break; }
