// A delegate forwards what its consumer sends; a pattern closes the iterator that it opens.
function* pairs(entries) {
  for (const [key, value = 0] of entries) {
    const result = yield* [key, value];
    log(`${key}: ${result}`);
  }
}
function log(text) {
  console.log(text);
}
console.log([...pairs([["a", 1], ["b"]])]);
