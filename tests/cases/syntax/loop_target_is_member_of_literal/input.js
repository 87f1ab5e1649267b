// A literal that begins a target's member expression is no pattern.
for ((({ a: 1 })).a of [1]) console.log('parenthesised');
for ({ m() {} }.a of [1]) console.log('object');
for ([1][0] in { x: 1 }) console.log('array');
for (({ m() {}, set a(value) { console.log('set', value); } }).a of [1, 2]);
