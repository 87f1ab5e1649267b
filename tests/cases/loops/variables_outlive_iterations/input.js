// A `var` in the body of a loop is one variable for all iterations.
function scan(list) {
  const out = [];
  for (const item of list) {
    if (item > 2) var last = item;
    out.push(last);
    switch (item) {
      case 1:
        var one = "one" + item;
        break;
      default:
        out.push(one);
    }
    try {
      if (item === 3) throw item;
      var calm = item;
    } catch (error) {
      out.push(calm, error);
    }
    for (let k = 0; k < 2; k++) {
      out.push(inner);
      var inner = item * 10 + k;
    }
    done: {
      if (item % 2) break done;
      var even = item;
    }
    out.push(even);
  }
  return out;
}
console.log(scan([1, 4, 3, 2]));

let i = 0;
while (i < 3) {
  if (i > 0) console.log("before", typeof f, total);
  var f = (n) => n + i;
  var total = f(i);
  i++;
}
do {
  var again = (again ?? 0) + 1;
} while (again < 3);
console.log(again, total);

for (let n = 0; n < 3; n++) {
  let fresh;
  if (n === 1) fresh = n;
  console.log(fresh);
}

function* generated() {
  for (let n = 0; n < 3; n++) {
    if (n > 0) yield kept;
    for (let m = 0; m < 2; m++) {
      if (m === 1) var kept = n * 10 + m;
    }
  }
}
console.log([...generated()]);
