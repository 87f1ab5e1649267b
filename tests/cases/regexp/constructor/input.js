// RegExp from texts and patterns; source, flags and toString.
const pattern = /a\/[/]/gi;
console.log(pattern, pattern.source, pattern.flags, String(pattern), new RegExp("/\n").source, new RegExp("").source);
console.log(RegExp(pattern) === pattern, new RegExp(pattern) === pattern, new RegExp(pattern, "m").flags);
console.log(/x/dgimsuy.flags, /x/v.unicodeSets, /x/.sticky, RegExp.prototype.flags, RegExp.prototype.source);
for (const [text, flags] of [["(", ""], ["a**", "u"], ["[b-a]", "g"], ["(?<a>.)(?<a>.)", ""], ["a", "gg"], ["\\k<x>", "u"]]) {
    try {
        new RegExp(text, flags);
    } catch (error) {
        console.log(`${error}`);
    }
}
console.log(RegExp.escape("1+1=2 (really?)"), RegExp.name, RegExp.length);
