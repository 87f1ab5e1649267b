const push = (value) => {
  try {
    return seen.push(value);
  } catch (error) {
    return error.message;
  }
};
console.log(push(0));
const seen = [];
console.log(push(1), push(2), seen.length);
const f = ({ a = 1 } = {}, [b, c = b] = [7]) => console.log(a, b, c);
f();
f({ a: 5 }, [8]);
try {
  ((a = b, b = 1) => a)();
} catch (error) {
  console.log(error.message);
}
