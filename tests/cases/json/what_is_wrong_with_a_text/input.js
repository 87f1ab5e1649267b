const texts = ["", "abc", '{"a":1,}', "[1,]", "{a:1}", "{", "[", "[1", '{"a"', '{"a":', '{"a":1', '"abc', '"a\nb"', '"\\x"', '"\\u12g4"', "-", "1.", "1e", "01",
  "1 2", "nul", "tru", "undefined", "NaN", "[object Object]", '{"a" 1}', "[1 2]", "[1,,2]", "{,}", "'a'", "]", ":", '"a" "b"', '{"aaaaaaaaaaaaaaaaaaaaaaaaaa":x}',
  "xaaaaaaaaaaaaaaaaaaaaaaaaaa", '["aaaaaaaaaaaaaaaaaaaaaaaaaa",x]', "[\n1,\n x]", '{"a":1\n"b":2}', '{"a":1}}', '"\\', "+1", ".5", "0x1", "[1,2,3,4,5,6,7,8,x,10,11,12]"];
for (const text of texts) {
  try { console.log(JSON.parse(text)); } catch (error) { console.log(`${error}`); }
}
console.log(JSON.parse(' {"10":1, "2":[2.5e3, -0.1e-5, "\\u0041\\n", true, null], "a":{}, "a":3} '));
