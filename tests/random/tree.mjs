// Programs as trees, so that they can be made smaller: statements, expressions and lists of statements, with text between them.

export class Node {
  /** kind: "statement", "expression" or "list" (of statements). */
  constructor(kind, parts) {
    this.kind = kind;
    this.parts = parts;
  }

  children() {
    return this.parts.filter((part) => part instanceof Node);
  }
}

export function tagged(kind) {
  return (strings, ...values) => {
    const parts = [];
    strings.forEach((text, number) => {
      if (text) parts.push(text);
      if (number >= values.length) return;
      const value = values[number];
      if (Array.isArray(value)) value.forEach((each, index) => parts.push(...(index ? [", ", each] : [each])));
      else parts.push(value instanceof Node ? value : String(value));
    });
    return new Node(kind, parts);
  };
}

export const statement = tagged("statement");
export const expression = tagged("expression");
export const list = (statements) => new Node("list", statements);

/** The source text; lists are blocks in braces, but for the outermost. */
export function print(node, depth = 0, isOutermost = true) {
  if (!(node instanceof Node)) return node;
  if (node.kind !== "list") return node.parts.map((part) => print(part, depth, false)).join("");
  if (isOutermost) return node.parts.map((part) => print(part, depth, false) + "\n").join("");
  if (node.parts.length === 0) return "{}";
  const indent = "  ".repeat(depth + 1);
  return "{\n" + node.parts.map((part) => indent + print(part, depth + 1, false) + "\n").join("") + "  ".repeat(depth) + "}";
}

/** Every copy of the tree that lacks something: first whole statements, then what stands around them, then parts of expressions. */
export function* smaller(root) {
  yield* withoutStatements(root, root);
  yield* hoisted(root, root);
  yield* simplified(root, root);
}

function replaced(root, old, parts) {
  if (root === old) return parts[0];
  let changed = false;
  const result = root.parts.flatMap((part) => {
    if (part === old) {
      changed = true;
      return parts;
    }
    if (!(part instanceof Node)) return [part];
    const inner = replaced(part, old, parts);
    changed ||= inner !== part;
    return [inner];
  });
  return changed ? new Node(root.kind, result) : root;
}

function* withoutStatements(root, node) {
  if (node.kind === "list")
    for (let size = node.parts.length; size >= 1; size = Math.floor(size / 2))
      for (let start = node.parts.length - size; start >= 0; start -= size) {
        const kept = new Node("list", [...node.parts.slice(0, start), ...node.parts.slice(start + size)]);
        yield replaced(root, node, [kept]);
      }
  for (const child of node.children()) yield* withoutStatements(root, child);
}

function* hoisted(root, node) {
  for (const child of node.children()) {
    if (node.kind === "list") {
      const inner = child.children().filter((each) => each.kind === "list");
      if (inner.length > 0) yield replaced(root, child, inner.flatMap((each) => each.parts));
      for (const each of inner) if (inner.length > 1) yield replaced(root, child, each.parts);
    }
    yield* hoisted(root, child);
  }
}

function* simplified(root, node) {
  for (const child of node.children()) {
    if (child.kind === "expression") {
      for (const simple of ["0", "null", '"s"']) if (print(child).length > 4) yield replaced(root, child, [simple]);
      for (const inner of child.children()) if (inner.kind === "expression") yield replaced(root, child, [inner]);
    }
    yield* simplified(root, child);
  }
}
