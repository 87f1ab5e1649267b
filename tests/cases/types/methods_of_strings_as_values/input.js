let s = "text";
const method = s.charCodeAt;
console.log(typeof method, method.call("abc", 1), s.charCodeAt(0));
console.log([s.charCodeAt, s.length].length, (s.charCodeAt).name);
function at(text, i) { return text.charCodeAt(i++) + i; }
console.log(at(s, 1), at("x", 0), at("", 0));
