// matchAll is lazy, works on a copy of the pattern and steps over empty matches.
const pattern = /(?<letter>[a-z])(\d)/g;
const matches = "a1b2".matchAll(pattern);
console.log(matches[Symbol.toStringTag], matches.next().value.groups.letter, pattern.lastIndex);
for (const match of matches)
    console.log(match.index, match[0]);
console.log([..."ab".matchAll(/(?:)/g)].map((match) => match.index));
console.log([..."a.b.c".matchAll(".")].length, "x1y2".match(/\d/g), "x".match(/\d/g), "x1".match("\\d").index);
try {
    "a".matchAll(/a/);
} catch (error) {
    console.log(error.message);
}
