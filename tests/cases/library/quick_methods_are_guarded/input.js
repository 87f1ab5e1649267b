// Methods that calls run inline are still looked up, and only the original ones are short.
const text = "abc";
const list = [1, 2, 3];
const map = new Map([["k", 1]]);
const run = () => [text.charCodeAt(1), text.charAt(2), list.push(4), list.pop(), map.get("k")].join();
console.log(run(), run());
console.log(text.charCodeAt(9), text.charAt(-1), text.charCodeAt(), text.charCodeAt("1"), [].pop(), [].shift(), map.get());
const original = String.prototype.charCodeAt;
String.prototype.charCodeAt = function (i) { return typeof this + i; };
Array.prototype.push = (x) => "pushed " + x;
Map.prototype.get = original;
console.log(run().replace(/NaN/, "?"));
String.prototype.charCodeAt = original;
console.log(text.charCodeAt(0), original.call([1, 2], 1));
delete Array.prototype.push;
try { run(); } catch (error) { console.log(error.message); }
list.pop = () => "own";
console.log(list.pop(), list.length);
delete list.pop;
Object.defineProperty(Array.prototype, "pop", { get() { return () => "from a getter"; }, configurable: true });
console.log(list.pop());
String.prototype.charAt = 5;
try { text.charAt(1); } catch (error) { console.log(error.message); }
