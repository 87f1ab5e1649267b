const o = { p: 1 }, x = { y() {} };
let a;
const attempts = [
  () => { const { p: [b] } = o; }, () => { const { p: [b] } = { p: null }; }, () => { const { q: [b] } = o; }, () => { const { p: [b] = 1 } = {}; },
  () => { const { p: [b] = x.z } = {}; }, () => { const { p: [b] } = x.z; }, () => { const { p: { b } } = x.z; }, () => { ({ p: [a] } = o); },
  () => { for (const { p: [b] } of [o]); }, () => { for ([a] of [1]); }, () => { for ({ a } of [null]); }, () => { for ({ ...a } of [null]); },
  () => { ({ ...x.z } = undefined); }, () => { const [[b] = {}] = []; }, () => { const [[b] = x.y()] = []; }, () => { const { p: { b } } = {}; },
  () => { const { 0: [b] } = f(); }, () => { const { p: { q: [b] } } = { p: { q: 1 } }; }, () => { const { p: [b] = [] } = { p: 1 }; },
];
function f() {
  return [1];
}
for (const attempt of attempts) {
  try {
    attempt();
  } catch (error) {
    console.log(error.message);
  }
}
console.log([, 1, ,].length);
try {
  o?.["p"].b();
} catch (error) {
  console.log(error.message);
}
