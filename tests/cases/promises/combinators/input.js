const later = (value, delay) => new Promise((resolve) => setTimeout(resolve, delay, value));
const log = (name) => (value) => console.log(name, value);
Promise.all([1, Promise.resolve(2), later(3, 60)]).then(log("all"));
Promise.allSettled([Promise.reject(1), 2]).then(log("allSettled"));
Promise.any([Promise.reject(1), Promise.resolve(5)]).then(log("any"));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch((error) => console.log(error.name, error.message, error.errors));
Promise.race([later("slow", 30), Promise.resolve("fast")]).then(log("race"));
Promise.reject(new Error("x")).catch((error) => { console.log(error.message); throw new TypeError("y"); }).finally(() => console.log("finally")).catch((e) => console.log(`${e}`));
Promise.resolve(1).finally(() => later(9, 90)).then(log("after finally"));
const { promise, resolve } = Promise.withResolvers();
promise.then(log("resolved"));
resolve("from outside");
Promise.try((a, b) => a + b, 1, 2).then(log("try"));
new Promise((accept) => accept({ then(accepted) { console.log("then called"); accepted("thenable"); } })).then(log("adopted"));
const self = new Promise((accept) => setTimeout(() => accept(self), 120));
self.catch((error) => console.log(`${error}`));
for (const wrong of [() => Promise(), () => new Promise(5), () => Promise.all.call(1), () => Promise.prototype.then.call({})]) {
  try { wrong(); } catch (error) { console.log(`${error}`); }
}
Promise.all(5).catch((error) => console.log(`${error}`));
