function find(wanted) {
  if (wanted) return [1, 2];
  return null;
}
const found = find(true);
if (found) console.log(found[1]);
console.log(find(false) === null, find(true)?.length, find(false)?.length);
let later;
for (let i = 0; i < 3; i++) {
  if (later) later.push(i);
  else later = [i];
}
console.log(later.length);
function append(list = []) {
  list.push(1);
  return list.length;
}
console.log(append(), append([1, 2]));
const empty = [];
console.log(!empty, empty && empty.length, empty ? 1 : 2);
function last(list) {
  try {
    return [list.pop(), 1];
  } finally {
    console.log('finally');
  }
}
console.log(last([3, 4])[0]);
