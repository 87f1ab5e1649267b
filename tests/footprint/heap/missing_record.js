// A property of a record that is not there ends the program as it does in Node.
class Link {
  constructor(value, next) {
    this.value = value;
    this.next = next;
  }
}
function second(link) {
  return link.next.value;
}
console.log(second(new Link(1, new Link(2, null))));
console.log(second(new Link(1, null)));
