// Counts words with a Map and with an object, over lines that come from a generator.
const work = 200;

const vocabulary = ['the', 'quick', 'brown', 'fox', 'jumps', 'over', 'a', 'lazy', 'dog', 'while', 'seven', 'wizards', 'Watch', 'From', 'distant', 'hills'];

function* makeLines(count, seed) {
  for (let i = 0; i < count; i++) {
    const words = [];
    for (let j = 0; j < 8; j++) {
      seed = (seed * 1664525 + 1013904223) % 4294967296;
      const word = vocabulary[Math.floor(seed / 65536) % vocabulary.length];
      words.push(seed % 31 === 0 ? word + (seed % 50) : word);
    }
    yield words.join(' ');
  }
}

function* wordsOf(lines) {
  for (const line of lines) {
    for (const word of line.split(' ')) yield word.toLowerCase();
  }
}

const counts = new Map();
const lengths = {};
for (let round = 0; round < work; round++) {
  for (const word of wordsOf(makeLines(1000, round))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    lengths[word.length] = (lengths[word.length] || 0) + 1;
  }
}

const top = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 5);
for (const [word, count] of top) console.log(word, count);
console.log(counts.size, lengths);
