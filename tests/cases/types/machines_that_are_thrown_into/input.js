function* plain(n) { for (let i = 0; i < n; i++) yield i; }
function* catching() { let i = 0; for (;;) { try { yield i++; } catch (e) { console.log("caught", e); if (e === "stop") return 9; } finally { console.log("finally", i); } } }
function* returning() { try { yield 1; return 2; } catch (e) { console.log("never", e); } }
function* stubborn() { try { yield 1; } finally { yield 2; console.log("left"); } }
{
    const g = plain(3);
    try { g.throw(1); } catch (e) { console.log("at the start", e); }
    const r = g.next();
    console.log(r.value, r.done);
    try { g.throw(new TypeError("bad")); } catch (e) { console.log("at the end", e.message); }
}
{
    const g = catching();
    g.next();
    let r = g.throw("a");
    console.log(r.value, r.done);
    r = g.throw("stop");
    console.log(r.value, r.done);
    try { g.throw("late"); } catch (e) { console.log("late", e); }
}
{
    const g = returning();
    g.next();
    console.log(g.next().value);
    try { g.throw("z"); } catch (e) { console.log(e); }
}
{
    const g = stubborn();
    g.next();
    console.log(g.throw(5).value);
    try { g.next(); } catch (e) { console.log(e, g.next().done); }
}
