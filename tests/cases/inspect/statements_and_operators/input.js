// A function that never suspends stays structured; operands that others could change become temporaries.
function classify(list, { fallback = "none" } = {}) {
  outer: for (const index in list) {
    switch (list[index]?.kind) {
      case undefined: continue outer;
      case "stop": break outer;
      default: list[index].seen ||= `${index}!`;
    }
  }
  do list.length--; while (list.length > 1);
  return list[0]?.seen ?? fallback;
}
console.log(classify([{ kind: "a" }, {}, { kind: "stop" }]));
