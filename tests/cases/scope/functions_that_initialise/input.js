// A function that initialises a binding is not called before that has its value. One that is passed on may be.
function run(n) {
    const fib = k => k < 2 ? k : fib(k - 1) + fib(k - 2);
    return fib(n);
}
function several() {
    const first = () => second, third = [first].map(f => { try { return f(); } catch (e) { return e.message; } }), second = 2;
    return [third, first()];
}
function wrapped() {
    const call = f => { try { return f(); } catch (e) { return e.message; } };
    const early = call(() => early);
    return early;
}
function inSwitch(n) {
    switch (n) {
    case 0: {
        const f = () => n;
        return f();
    }
    case 1:
        const g = () => g === undefined;
    default:
        try { return g(); } catch (e) { return e.message; }
    }
}
console.log(run(15), several(), wrapped(), inSwitch(0), inSwitch(1), inSwitch(2));
for (let f = () => f === g, g = f, i = 0; i < 2; i++) console.log(f());
