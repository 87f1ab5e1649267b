const log = (name, value) => (console.log(name), value);
const object = { zero: 0, one: 1, none: null };
object.zero ||= log('or', 'a');
object.one &&= log('and', 'b');
object.none ??= log('nullish', 'c');
object.one ||= log('not evaluated', 1);
console.log(object);
function* g() {
  let x = null;
  x ??= yield 'asked';
  x ||= yield 'not asked';
  return x;
}
const it = g();
console.log(it.next(), it.next('given'));
