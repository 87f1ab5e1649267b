// Only the first result at the end has what was returned.
function* plain(n) { for (let i = 0; i < n; i++) yield i; return 5; }
function* closing() { try { yield 1; return 7; } finally { console.log("finally"); } }
const show = (value, done) => console.log(value, done);
{
    const it = plain(1);
    for (let i = 0; i < 4; i++) { const r = it.next(); show(r.value, r.done); }
}
{
    const it = plain(2);
    for (const x of it) console.log(x);
    const r = it.next();
    show(r.value, r.done);
}
{
    const it = closing();
    it.next();
    it.return();
    const r = it.next();
    show(r.value, r.done);
}
{
    const it = closing();
    for (const x of it) console.log(x);
    console.log(it.next().value);
}
