// What stands in the comment at the head of a test: flags, features, includes and the error it must end with.

/** { flags, features, includes, negative: null | { phase, type } } of the text of a test. */
export function frontMatter(text) {
  const comment = /\/\*---([^]*?)---\*\//.exec(text)?.[1] ?? "";
  const entries = topLevelEntries(comment.replace(/\r\n?/g, "\n"));
  const negative = entries.get("negative");
  return {
    flags: list(entries.get("flags")),
    features: list(entries.get("features")),
    includes: list(entries.get("includes")),
    negative: negative === undefined ? null : { phase: /phase: *(\w+)/.exec(negative)?.[1], type: /type: *(\w+)/.exec(negative)?.[1] },
  };
}

/** Each key in the first column with all that belongs to it, without comments. */
function topLevelEntries(yaml) {
  const entries = new Map();
  let key = null;
  for (const line of yaml.split("\n")) {
    const begins = /^(\w+) *:(.*)$/.exec(line);
    if (begins) key = begins[1];
    const content = (begins ? begins[2] : line).replace(/\s#.*$/, "");
    if (key !== null) entries.set(key, (entries.get(key) ?? "") + content + "\n");
  }
  return entries;
}

/** [a, b] on any number of lines, or a line "- a" for each item. */
function list(text = "") {
  const inBrackets = /\[([^]*)\]/.exec(text);
  if (inBrackets) return inBrackets[1].split(/[,\n]/).map((item) => item.trim()).filter(Boolean);
  return [...text.matchAll(/^\s*-\s*(\S+)/gm)].map((match) => match[1]);
}
