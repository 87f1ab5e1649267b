(async () => {
  for await (let [a, b = a] of [[1], Promise.resolve([2, 3])]) console.log(a, b);
  label: for /* a comment */ await(let { length } of ['abc']) { console.log(length); continue label; }
  for await (var let_ of [1]) for (let [c] of [[let_]]) console.log(c);
  const of = 1, async = [5]; for await (async of async) console.log(async);
})().catch((error) => console.log(error.message));
