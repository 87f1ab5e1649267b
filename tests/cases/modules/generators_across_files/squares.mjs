export function* squares(source) {
  for (const item of source) yield item * item;
}
