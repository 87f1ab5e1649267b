// What control never gets to has no types, and is not there.
const rounds = 0;

function* halves(n) {
  while (n !== 1) {
    yield n;
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  }
}

let longest = 0;
for (let round = 0; round < rounds; round++) {
  for (let start = 1; start < 10; start++) {
    let length = 0;
    for (const each of halves(start)) length += each;
    if (length > longest) longest = length;
  }
}
console.log(longest);

function first(list) {
  for (let i = 0; i < 3; i++) {
    return list[i];
  }
  return -1;
}
console.log(first([5, 6]));
