export function* range(from, to) {
  for (let i = from; i < to; i++) yield i;
}
export function* take(source, count) {
  if (count <= 0) return;
  for (const item of source) {
    yield item;
    if (--count === 0) return;
  }
}
