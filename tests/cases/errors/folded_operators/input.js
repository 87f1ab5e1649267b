// Operators on literals have been folded when V8 prints them.
const f = 1;
const attempt = (g) => { try { g(); } catch (e) { console.log(e.message); } };
attempt(() => (1 + 2)());
attempt(() => (1 - 2 * 3)());
attempt(() => (7 % 3)());
attempt(() => (-1 >>> 0).x.y());
attempt(() => (0 / 0)());
attempt(() => (~~10).next());
attempt(() => (-(-5))());
attempt(() => (!'a')());
attempt(() => (f + (1 + 2))());
attempt(() => (f - 1 - 2)());
attempt(() => [1, , 2]());
