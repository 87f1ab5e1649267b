// A method of console or Math is looked up before its arguments are evaluated: nobody can tell.
function* ask() {
  console.log('got', yield 1);
  console.log(Math.max(yield 2, yield 3));
}
const dialogue = ask();
console.log(dialogue.next().value, dialogue.next(5).value, dialogue.next(6).value, dialogue.next(7).done);
for (const n of ask()) console.log(`item ${n}`, typeof n);
