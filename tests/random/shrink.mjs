// Makes a program that fails smaller: takes parts away as long as it goes on failing.
import { print, smaller } from "./tree.mjs";

const triesAtOnce = 12;

/** stillFails(trees) resolves to those of the trees that fail in the same way. */
export async function shrink(tree, stillFails) {
  const tried = new Set([print(tree)]);
  for (let steps = 0; steps < 400; steps++) {
    const next = await smallerOne(tree, stillFails, tried);
    if (!next) return tree;
    tree = next;
  }
  return tree;
}

async function smallerOne(tree, stillFails, tried) {
  let waiting = [];
  for (const candidate of smaller(tree)) {
    const text = print(candidate);
    if (tried.has(text)) continue;
    tried.add(text);
    waiting.push(candidate);
    if (waiting.length < triesAtOnce) continue;
    const found = smallest(await stillFails(waiting));
    if (found) return found;
    waiting = [];
  }
  return waiting.length ? smallest(await stillFails(waiting)) : null;
}

function smallest(trees) {
  return trees.reduce((best, tree) => (best && print(best).length <= print(tree).length ? best : tree), null);
}
