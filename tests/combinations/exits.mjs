// try, catch and finally with every kind of exit from each block, and yields before them.

const exits = {
  end: "",
  return: (block) => `return '${block}';`,
  throw: (block) => `throw '${block}';`,
  break: () => "break;",
  continue: () => "continue;",
  "break outer": () => "break outer;",
  "break block": () => "break around;",
};

const shapes = {
  "try-catch": ["try { %0 } catch (e) { out('caught', e); %1 }", 2],
  "try-finally": ["try { %0 } finally { %1 }", 2],
  "try-catch-finally": ["try { %0 } catch (e) { out('caught', e); %1 } finally { %2 }", 3],
  "finally-in-finally": ["try { try { %0 } finally { %1 } out('between'); } finally { %2 }", 3],
  "catch-in-finally": ["try { %0 } finally { try { %1 } catch (e) { out('caught', e); %2 } out('end of finally'); }", 3],
  "finally-in-catch": ["try { try { %0 } finally { %1 } } catch (e) { out('caught', e); %2 }", 3],
  "for-of-in-finally": ["try { for (const a of iter('I', [1, 2])) { out(a); %0 } } finally { %1 }", 2],
  "finally-in-for-of": ["for (const a of iter('I', [1, 2])) { try { out(a); %0 } finally { %1 } }", 2],
  "catch-in-for-of": ["for (const a of iter('I', [1, 2])) { try { %0 } catch (e) { out('caught', e); %1 } }", 2],
};

/** { name, text }, each the body of a generator with yields in it; `yielding`: which blocks have one. */
export function* exitCombinations() {
  for (const [shape, [text, blocks]] of Object.entries(shapes))
    for (const chosen of choices(Object.keys(exits), blocks))
      for (const yielding of [-1, ...Array.from({ length: blocks }, (_, number) => number)])
        yield { name: `${shape}: ${chosen.join(", ")}; ${yielding < 0 ? "yield everywhere" : `yield in ${yielding}`}`, text: around(filled(text, chosen, yielding)) };
}

function filled(text, chosen, yielding) {
  return text.replace(/%(\d)/g, (_, digit) => {
    const number = Number(digit);
    const exit = exits[chosen[number]];
    const first = yielding < 0 || yielding === number ? `out(yield 'y${number}');` : `out('b${number}');`;
    return exit ? `${first} if (yes('${number}')) ${exit(`b${number}`)}` : first;
  });
}

function around(text) {
  return `outer: for (let i = 0; i < 2; i++) { closures.push(() => i); for (let j = 0; j < 2; j++) { closures.push(() => j); around: { ${text} out('end of block'); } out('end of inner', i, j); } out('end of outer', i); }`;
}

function choices(items, length) {
  return length === 0 ? [[]] : choices(items, length - 1).flatMap((rest) => items.map((item) => [...rest, item]));
}
