// The result of exec: groups, index, input, named groups and indices, as console.log shows them.
console.log(/a(b)?(c)?/.exec("xab"));
console.log(/(?<year>\d+)-(?<month>\d+)/.exec("on 2024-05"));
console.log(/(?<word>\w)(x)?/d.exec(" a"));
console.log(/q/.exec("abc"));
console.log(Object.keys(/(a)/d.exec("a")));
console.log(Object.getPrototypeOf(/(?<n>a)/.exec("a").groups));
