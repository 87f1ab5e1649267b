// Strings that the program wrote down need no heap, if nothing else does.
function* days() {
  yield 'Mon';
  yield 'Tue';
}
for (const day of days()) console.log(day, 1, day === 'Mon' ? 'first' : 'last');
