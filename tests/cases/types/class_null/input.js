// Methods and fields reached through null and undefined.
class Link {
  constructor(value, next) {
    this.value = value;
    this.next = next;
  }
  get double() { return this.value * 2; }
  set double(value) { this.value = value / 2; }
  grow(by) { this.value += by; return this.value; }
}
const link = new Link(1, new Link(2, null));
const attempts = [
  () => link.next.next.value,
  () => link.next.next.grow(1),
  () => link.next.next.double,
  () => { link.next.next.double = 3; },
  () => { link.next.next.value = 3; },
  () => { link.later.value++; },
  () => link.later.grow(1),
  () => link.missing(),
];
link.later = undefined;
for (const attempt of attempts)
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.message);
  }
console.log(link.next?.grow(3), link.next.next?.grow(3), link.next.next?.double);
