// What stands in the holes of forms, with and without a yield.

const operands = {
  v: (label, number) => `t('${label}', ${number})`,
  n: (label, number) => `number('${label}', ${number})`,
  u: (label) => `t('${label}')`,
  z: (label) => `t('${label}', null)`,
  t: (label) => `t('${label}', true)`,
  b: (label) => `t('${label}', false)`,
  s: (label) => `t('${label}', 'x')`,
  m: (label) => `t('${label}', 'm')`,
  q: (label) => `t('${label}', 'prototype')`,
  k: (label) => `key('${label}', 'x')`,
  f: (label) => `fun('${label}')`,
  o: (label) => `obj('${label}')`,
  i: (label) => `iter('${label}', [1, undefined, 3])`,
  j: (label) => `iter('${label}', [])`,
  C: (label) => `cls('${label}')`,
  h: (label) => `t('${label}', this)`,
};

const hole = /\$([a-zA-Z])/g;

const opening = /(?:[([{,:]|\.\.\.|(?<!\?)\?)$/;
const assignment = /(?:(?<![=!<>])|<<|>>)=$/;

/** How many yield positions a form has. */
export function holesOf(text) {
  return [...text.matchAll(hole)].filter(([, kind]) => kind !== "w").length;
}

/**
 * The form with its operands; isYield(number) says which are yielded first. $w is no yield position: it stands in another function.
 * `inner`, if given, is an expression that is evaluated before the operands that are yielded. `suspended`: how an operand is yielded.
 */
export function fill(text, isYield, { inner = null, first = 0, suspended = (operand) => `yield ${operand}` } = {}) {
  let number = 0;
  return text.replace(hole, (match, kind, offset) => {
    if (kind === "w") return "t('w', 4)";
    const label = String.fromCharCode(97 + first + number);
    const operand = operands[kind](label, number + 2);
    if (!isYield(number++)) return operand;
    if (inner) return `(${inner}, ${operand})`;
    return standsAlone(text, offset, match.length) ? suspended(operand) : `(${suspended(operand)})`;
  });
}

/** Whether an assignment expression may stand here without parentheses. */
function standsAlone(text, offset, length) {
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset + length).trimStart();
  return /^($|[,)\]}:])/.test(after) && (opening.test(before) || assignment.test(before));
}
