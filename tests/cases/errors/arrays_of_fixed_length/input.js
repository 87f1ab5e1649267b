"use strict";
const t = (f) => { try { console.log(f()); } catch (e) { console.log(e.message); } };
t(() => delete "abc"[1]); t(() => delete "abc".length); t(() => delete new String("abc")[1]); t(() => delete [].length); t(() => delete Object.freeze([1])[0]); t(() => delete Object.freeze({a: 1}).a); t(() => delete Math.PI);
t(() => delete Object("x").length);t(() => delete (function f() {}).prototype);
const a = [1, 2]; Object.defineProperty(a, "length", { writable: false });
t(() => { a[2] = 1; }); t(() => { a[5] = 1; }); t(() => a.push(1)); t(() => { a.length = 0; }); t(() => { a[0] = 3; return a[0]; }); t(() => a.pop()); t(() => a.splice(0, 1)); t(() => a.unshift(1)); t(() => { a.x = 1; return a.x; });
t(() => { const f = Object.freeze([1]); f[1] = 2; }); t(() => { const f = Object.freeze([1]); f.length = 0; }); t(() => { const f = Object.preventExtensions([1]); f[1] = 2; }); t(() => { Object.defineProperty(a, 3, { value: 1 }); });
