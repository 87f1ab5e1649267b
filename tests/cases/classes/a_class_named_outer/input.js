class outer { #x = 42; f() { var self = this; return class inner { g() { return self.#x; } } } }
console.log(new (new outer().f())().g());
