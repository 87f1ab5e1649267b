// Where the generator of a combination stands: as a function, a strict one, a method.

const local = "const constant = 1;";

export const homes = {
  function: (body) => `function* (p, q, r) { ${local} ${body} let late; }`,
  strict: (body) => `function* (p, q, r) { 'use strict'; ${local} ${body} let late; }`,
  defaults: (body) => `function* (p, q = p, r, ...rest) { ${local} ${body} let late; }`,
  captured: (body) => `function* (p, q, r) { closures.push(() => [p, q, r]); ${local} ${body} let late; }`,
  method: (body) => `{ __proto__: Base.prototype, *g(p, q, r) { ${local} ${body} let late; } }.g`,
  class: (body) =>
    `class D extends Base { #p = 1; #m(...given) { out('#m', ...given); return 3; } get #a() { out('get #a'); return 4; } set #a(value) { out('set #a', value); } *g(p, q, r) { ${local} ${body} let late; } }`,
};

/** Where asynchronous combinations stand. */
export const asyncHomes = {
  function: { isGenerator: false, text: (body) => `async function (p, q, r) { ${local} ${body} let late; }` },
  arrow: { isGenerator: false, text: (body) => `(function () { return async (p, q, r) => { closures.push(() => [p, q, r]); ${local} ${body} let late; }; })()` },
  generator: { isGenerator: true, text: (body) => `async function* (p, q, r) { 'use strict'; ${local} ${body} let late; }` },
  defaults: { isGenerator: true, text: (body) => `async function* (p, q = p, r, ...rest) { closures.push(() => [p, q, r]); ${local} ${body} let late; }` },
  class: { isGenerator: true, text: (body) => homes.class(body).replace("*g(", "async *g(") },
};

export function asyncMakerOf(home, body) {
  const text = asyncHomes[home].text(body);
  return home === "class" ? makerIn(text) : `() => (${text})(1, 2)`;
}

function makerIn(text) {
  return `() => { ${text} const made = new D(); names.set(made, 'this'); return made.g(1, 2); }`;
}

/** The source of `make`: a function that makes a fresh generator. */
export function makerOf(home, body) {
  const text = homes[home](body);
  if (home === "class") return makerIn(text);
  if (home === "method") return `() => { const made = (${text.slice(0, -2)}); names.set(made, 'this'); return made.g(1, 2); }`;
  return `() => (${text})(1, 2)`;
}
