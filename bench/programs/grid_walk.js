// Walks over a grid of arrays: neighbours of a cell, a flood fill, and a spiral.
const work = 500;

const width = 64;
const height = 48;

function makeGrid(round) {
  const grid = [];
  for (let y = 0; y < height; y++) {
    const row = [];
    for (let x = 0; x < width; x++) row.push((x * 7 + y * 13 + round) % 5 === 0 ? '#' : '.');
    grid.push(row);
  }
  return grid;
}

function* neighbours(grid, [x, y]) {
  for (const [dx, dy] of [[1, 0], [0, 1], [-1, 0], [0, -1]]) {
    const nx = x + dx;
    const ny = y + dy;
    if (grid[ny]?.[nx] !== undefined) yield [nx, ny];
  }
}

function* flood(grid, start) {
  const seen = grid.map((row) => row.map(() => false));
  const queue = [start];
  seen[start[1]][start[0]] = true;
  for (let head = 0; head < queue.length; head++) {
    const cell = queue[head];
    yield cell;
    for (const [x, y] of neighbours(grid, cell)) {
      if (seen[y][x] || grid[y][x] === '#') continue;
      seen[y][x] = true;
      queue.push([x, y]);
    }
  }
}

function* spiral(grid) {
  let [left, top, right, bottom] = [0, 0, grid[0].length - 1, grid.length - 1];
  while (left <= right && top <= bottom) {
    for (let x = left; x <= right; x++) yield grid[top][x];
    for (let y = top + 1; y <= bottom; y++) yield grid[y][right];
    if (top < bottom) for (let x = right - 1; x >= left; x--) yield grid[bottom][x];
    if (left < right) for (let y = bottom - 1; y > top; y--) yield grid[y][left];
    left++, top++, right--, bottom--;
  }
}

let checksum = 0;
for (let round = 0; round < work; round++) {
  const grid = makeGrid(round);
  let order = 0;
  for (const [x, y] of flood(grid, [1 + (round % 3), 1])) checksum += (x - y) * (order++ % 10);
  for (const cell of spiral(grid)) checksum += cell === '#' ? 2 : 1;
}
console.log(checksum);
