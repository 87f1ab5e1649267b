function swap([a, b]) { return [b, a]; } const [u, v] = swap(swap([1, 2.5])); console.log(u, v);
let cons = null; for (let i = 0; i < 3; i++) cons = [i, cons]; console.log(cons[0], cons[1][0], cons[1][1][1]);
const fs = [(x) => x + 1, (x) => x * 2]; console.log(fs[0](3), fs[1](3));
const k = minmax2(2); function minmax2(n) { return [n, -n]; } console.log(k[0], k[1]);
let opt; if (fs.length > 1) opt = [1, 2]; console.log(opt ? opt[1] : 'none');
function pick(c) { return c ? [1, 2] : [3, 4, 5]; } console.log(pick(true)[1], pick(false)[2]);
const [[a1, b1], [c1]] = [[1, 2], [3, 4]]; console.log(a1, b1, c1);
const st = []; st.push([1, 'a']); st.push([2, 'b']); for (const [i, w] of st) console.log(i, w); 
const qq = []; qq.push([1, 2]); while (qq.length) { const [a, b] = qq.pop(); console.log(a + b); if (a < 3) qq.push([a + 1, b]); }
