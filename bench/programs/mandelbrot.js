// The Mandelbrot set, row by row.
const work = 300;

function iterations(cx, cy, limit) {
  let x = 0;
  let y = 0;
  for (let i = 0; i < limit; i++) {
    const xx = x * x;
    const yy = y * y;
    if (xx + yy > 4) return i;
    y = 2 * x * y + cy;
    x = xx - yy + cx;
  }
  return limit;
}

function* rows(width, height, limit) {
  for (let j = 0; j < height; j++) {
    const row = [];
    for (let i = 0; i < width; i++) row.push(iterations((3 * i) / width - 2, (2 * j) / height - 1, limit));
    yield row;
  }
}

let inside = 0;
let checksum = 0;
for (let round = 0; round < work; round++) {
  for (const row of rows(150, 100, 50 + (round % 2))) {
    for (const count of row) {
      if (count >= 50) inside++;
      else checksum += count;
    }
  }
}
console.log(inside, checksum);
