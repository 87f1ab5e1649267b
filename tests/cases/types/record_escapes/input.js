// Every way in which an object literal is seen as an object. Each has keys of its own.
const printed = { p1: 1 };
console.log(printed);
const spread = { p2: 1 };
console.log({ ...spread });
const inside = { p3: 1 };
console.log("p3" in inside, "toString" in inside);
const deleted = { p4: 1, q4: 2 };
delete deleted.p4;
console.log(deleted);
const computed = { p5: 1 };
const key = "p" + 5;
console.log(computed[key]);
const json = { p6: [1, { p66: 2 }] };
console.log(JSON.stringify(json));
const listed = { p7: 1, q7: 2 };
console.log(Object.keys(listed), Object.entries(listed));
const enumerated = { p8: 1, q8: 2 };
for (const name in enumerated) console.log(name);
const inherited = { p9: 1 };
console.log(inherited.hasOwnProperty("p9"), inherited.toString());
const thrown = { p10: 1 };
try {
  throw thrown;
} catch (error) {
  console.log(error.p10, error === thrown);
}
const added = { p11: 1 };
added.valueOf = () => 5;
console.log(added + 1, `${{ p12: 1 }}`);
const frozen = Object.freeze({ p13: 1 });
frozen.p13 = 2;
console.log(frozen.p13);
const inArray = [{ p14: 1 }, { p14: 2 }];
console.log(inArray.map((each) => each.p14).join());
const inMap = new Map([["a", { p15: 1 }]]);
inMap.get("a").p15++;
console.log(inMap.get("a").p15);
function method() {
  return this.p16;
}
const withMethod = { p16: 1, method };
console.log(withMethod.method(), withMethod.method.call({ p16: 2 }));
const literal = { p17: 1, get q17() { return this.p17 + 1; }, r17() { return this.q17 + 1; } };
console.log(literal.q17, literal.r17());
const rest = { p18: 1, q18: 2, r18: 3 };
const { p18, ...others } = rest;
console.log(p18, others);
const compared = { p19: 1 };
console.log(compared == "[object Object]", compared === 1, compared < 1);
const first = { p20: 1 };
const second = { q20: 2 };
function either(which) {
  return which ? first : second;
}
console.log(either(true).p20, either(false).p20, either(false).q20);
let changing = { p21: 1 };
changing = 5;
console.log(changing);
const proto = { p22: 1, __proto__: { q22: 2 } };
console.log(proto.q22, proto.p22);
function* generator(item) {
  const sent = yield item;
  return sent;
}
const steps = generator({ p23: 1 });
console.log(steps.next().value.p23, steps.next({ p24: 2 }).value.p24);
const array = { 0: "a", length: 1 };
console.log(Array.from(array));
console.log(typeof { p25: 1 }, !{ p26: 1 }, void { p27: 1 });
const switched = { p28: 1 };
switch (switched) {
  case first: console.log("first"); break;
  case switched: console.log("itself"); break;
}
function tagged(strings, value) {
  return value.p29;
}
console.log(tagged`${{ p29: 3 }}`);
const holder = { held: { p30: 1 } };
console.log(holder);
const callback = { p31: 1 };
[1, 2].forEach(function () { this.p31++; }, callback);
console.log(callback.p31);
