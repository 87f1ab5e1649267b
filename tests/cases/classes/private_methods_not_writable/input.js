// A private method cannot be assigned to, whether it has been read there before or not.
class C {
  #method() {}
  static #own() {}
  get #getter() { return 1; }
  set #setter(value) {}
  first() { this.#method = 2; }
  second() { return (this.#method += 1); }
  third() { this.#method++; }
  fourth() { this.#method &&= 1; }
  fifth() { [this.#method] = [1]; }
  sixth() { this.#getter += 2; }
  seventh() { return this.#setter; }
  static eighth() { C.#own = 1; }
}
const object = new C();
for (const name of ["first", "second", "third", "fourth", "first", "fifth", "sixth", "seventh"])
  try {
    console.log(name, object[name]());
  } catch (error) {
    console.log(name, `${error}`);
  }
try {
  C.eighth();
} catch (error) {
  console.log(`${error}`);
}
