// Flags g and y start at lastIndex and move it; the others leave it alone.
const global = /a/g;
console.log(global.exec("aba").index, global.lastIndex, global.test("aba"), global.lastIndex, global.test("aba"), global.lastIndex);
const sticky = /a/y;
console.log(sticky.test("ba"), sticky.lastIndex);
sticky.lastIndex = 1;
console.log(sticky.test("ba"), sticky.lastIndex);
const plain = /a/;
plain.lastIndex = 7;
console.log(plain.test("a"), plain.lastIndex);
global.lastIndex = { valueOf() { console.log("valueOf"); return 1; } };
console.log(global.exec("aab").index, global.lastIndex);
try {
    Object.freeze(global).test("a");
} catch (error) {
    console.log(error.message);
}
