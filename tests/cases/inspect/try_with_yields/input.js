// return() while suspended passes by catch and enters finally; both wait there for the finalizer's end.
function* guarded(attempt) {
  try {
    yield attempt;
  } catch (error) {
    yield error;
  } finally {
    yield "cleaning";
  }
  return "done";
}
console.log([...guarded(1)]);
