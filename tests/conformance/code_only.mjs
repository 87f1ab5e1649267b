// The text of a program without its comments, and without what strings, regular expressions and templates contain: enough to ask
// which names a test uses.

const wordsBeforeExpressions = new Set("return typeof instanceof in of new delete void throw case do else yield await".split(" "));
const lineEnd = /[\n\r\u2028\u2029]/;

export function codeOnly(text) {
  let code = "";
  let at = 0;
  const openBraces = []; // of each substitution around: how many braces are open inside it

  while (at < text.length) {
    const character = text[at];
    if (text.startsWith("//", at)) skipLine();
    else if (text.startsWith("/*", at)) skipBlockComment();
    else if (character === '"' || character === "'") skipString(character);
    else if (character === "`") skipTemplate();
    else if (character === "/" && beginsExpression() && skipRegExp()) code += "/re/";
    else if (character === "}" && openBraces.at(-1) === 0) {
      openBraces.pop();
      code += "}";
      skipTemplate();
    } else {
      if (character === "{" && openBraces.length) openBraces[openBraces.length - 1]++;
      if (character === "}" && openBraces.length) openBraces[openBraces.length - 1]--;
      code += character;
      at++;
    }
  }
  return code;

  function skipLine() {
    while (at < text.length && !lineEnd.test(text[at])) at++;
  }

  function skipBlockComment() {
    const end = text.indexOf("*/", at + 2);
    at = end < 0 ? text.length : end + 2;
    code += " ";
  }

  function skipString(quote) {
    for (at++; at < text.length && text[at] !== quote && text[at] !== "\n"; ) at += text[at] === "\\" ? 2 : 1;
    at++;
    code += '""';
  }

  /** From a backtick, or from the brace that closes a substitution, to the end of this piece of the template. */
  function skipTemplate() {
    if (text[at] === "`") code += "`";
    for (at++; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === "`") {
        at++;
        code += "`";
        return;
      } else if (text.startsWith("${", at)) {
        at += 2;
        code += "${";
        openBraces.push(0);
        return;
      }
    }
  }

  /** Whether a slash is the beginning of a regular expression here, judged by the token in front of it. */
  function beginsExpression() {
    const token = /([\w$]+|\S)\s*$/.exec(code.slice(-40))?.[1];
    if (token === undefined) return true;
    if (/^[\w$]/.test(token)) return wordsBeforeExpressions.has(token);
    return !`)]}"'\``.includes(token);
  }

  function skipRegExp() {
    let end = at + 1;
    for (let inClass = false; end < text.length && text[end] !== "\n" && (inClass || text[end] !== "/"); end++) {
      if (text[end] === "\\") end++;
      else if (text[end] === "[") inClass = true;
      else if (text[end] === "]") inClass = false;
    }
    if (text[end] !== "/") return false;
    for (at = end + 1; /[a-z]/i.test(text[at] ?? ""); ) at++;
    return true;
  }
}
