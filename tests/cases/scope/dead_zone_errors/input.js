const attempt = (action) => {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
};
attempt(() => { const r = x; let x = 1; return r; });
attempt(() => { const f = () => y; const r = f(); let y; return r; });
attempt(() => typeof z === 'undefined' && z2);
attempt(() => { typeof w; let w; });
attempt(() => { class A extends A {} });
attempt(() => { c = 1; const c = 2; });
attempt(() => { const d = 1; d = 2; });
