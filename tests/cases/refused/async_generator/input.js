async function* g() {
  yield 1;
}
const f = async () => {
  for await (const x of g()) console.log(x);
};
f();
