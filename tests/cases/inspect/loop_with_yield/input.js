// What is read after the yield is in the frame (limit, i); what is not (square) is a local.
function* squares(limit) {
  for (let i = 0; i < limit; i++) {
    const square = i * i;
    const sent = yield square;
    if (sent === "stop") return i;
  }
}
console.log([...squares(4)]);
