function* sums() { let x = 0; for (;;) x += yield x; }
function* outer() { for (;;) try { yield* sums(); } catch (e) { console.log("outer", e); } }
function* catching() { try { yield 1; } catch (e) { yield "inner " + e; } }
function* passing() { yield* catching(); yield "outer"; }
function* tree(n) { if (n > 0) { yield* tree(n - 1); yield n; yield* tree(n - 1); } }
function* deep(n) { try { if (n > 0) { yield* deep(n - 1); yield n; } } catch (e) { console.log("deep", n, e); } }
{
    const g = outer();
    g.next();
    console.log(g.next(3).value, g.next(4).value, g.throw("q").value, g.next(2).value, g.return().done);
}
{
    const g = passing();
    g.next();
    console.log(g.throw("t").value, g.next().value, g.next().done);
}
{
    const g = tree(3);
    g.next();
    g.next();
    try { g.throw("up"); } catch (e) { console.log(e, g.next().done); }
}
{
    const g = deep(3);
    g.next();
    console.log(g.throw("d").value, g.next().done);
}
