// A long concatenation is one key with the strings that hold the same text, whoever has read it before.
const long = 'x'.repeat(30);
const map = new Map([[long + 'y', 'narrow'], [long + '\u4e00', 'wide']]);
console.log(map.get((long + 'yz').slice(0, -1)), map.get((long + '\u4e00z').slice(0, -1)));
console.log(map.get(long + 'y'), map.get(long + '\u4e00'), map.get(long + 'z'));

const set = new Set([(long + 'yz').slice(0, -1)]);
console.log(set.has(long + 'y'), set.add(long + 'y').size, set.delete(long + 'y'), set.size);

const parts = [long, 'a', long];
let grown = '';
for (const part of parts) {
  map.set(grown + part, map.size);
  grown += part;
}
console.log(map.get(parts.join('')), map.get(parts.slice(0, 2).join('')), map.has(long));

const key = long + 'read';
const other = long + 'read';
const first = new Map([[key, 1]]);
console.log(key.charCodeAt(31), key === other, first.get(other), first.get(key), Object.groupBy([key, other], (text) => text)[other].length);
