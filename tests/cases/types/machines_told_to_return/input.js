function* plain(n) { for (let i = 0; i < n; i++) yield i; }
function* stubborn() { try { yield 1; } finally { yield 2; console.log("left"); } }
function* catching() { try { yield 1; } catch (e) { console.log("never", e); } }
function* tree(n) { if (n > 0) { yield* tree(n - 1); yield n; yield* tree(n - 1); } }
const say = text => { console.log(text); return 1; };
{
    const g = plain(3);
    console.log(g.return().done, g.return(4).value, g.next().value);
}
{
    const g = stubborn();
    g.next();
    for (const r of [g.return(5), g.next(), g.next(), g.return(6)]) console.log(r.value, r.done);
}
{
    const g = stubborn();
    const r = g.return(say("before"));
    console.log(r.value, r.done, g.return(say("again")).value);
}
{
    const g = catching();
    g.next();
    const r = g.return("text");
    console.log(r.value, r.done);
}
{
    const g = tree(2);
    g.next();
    const r = g.return(8);
    console.log(r.value, r.done, g.next().done);
}
