function message(f) {
  try {
    f();
  } catch (error) {
    console.log(error.message);
  }
}
let a, b;
const o = {};
message(() => (class {}).x());
message(() => (class extends Object { static y = 1; #z = 2; ["k"] = 3; constructor() { super(); } m() {} }).x());
message(() => new (class { *g() {} get v() {} static {} }).x());
message(() => (class { a = 1; [b] = 2; static [a]() {} })());
message(() => ([a, b] = [1])());
message(() => ([, [a = 1], ...o.rest] = [1, [2]])());
message(() => ({ a, b: [b], ...o.rest } = { b: [] }).x());
message(() => new ({} = {})());
message(() => new ([] = [])());
