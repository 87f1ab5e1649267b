function attempt(action) {
  try {
    action();
  } catch (error) {
    console.log(error.message);
  }
}
let u, n = 5, o = {}, f = () => undefined;
for (const action of [
  () => (o?.m)(1), () => o?.m(1), () => (n += 1)(), () => (n++)(), () => (o.q = 6)(), () => (n + 1 + 2)(), () => /x/g(), () => o[0x10](), () => o[`x`](), () => o[-1](),
  () => `a${n}b${o}`(), () => f`x`(), () => ({ [n()]: 1 }), () => class { [new n]() {} }, () => { let { [n()]: a } = o; },
  () => { const [a] = (n); }, () => { const [a] = new Object; }, () => { const [a] = u ?? n; }, () => { for (const a of n ? u : 1); }, () => { for (const a of (n = 6)); },
  () => { try { throw n; } catch ([a]) {} }, () => { let { x: [a] } = o; }, () => { let { x: {} } = o; }, () => { let [{}] = [null]; },
  () => o.m(...[1], 2), () => n(...[1], 2), () => new n(...[1], 2), () => u[o], () => u[[1]], () => (u[[1]] = 1), () => (o?.m)?.(1).y,
]) attempt(action);
(() => console.log(new.target))();
