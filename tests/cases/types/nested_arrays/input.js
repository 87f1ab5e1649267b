function make(width, height) {
  const grid = [];
  for (let y = 0; y < height; y++) {
    const row = [];
    for (let x = 0; x < width; x++) row.push(x * y);
    grid.push(row);
  }
  return grid;
}
const attempt = (action) => {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.message);
  }
};
const grid = make(4, 3);
const row = grid[1];
row[2] = 100;
console.log(grid[1][2], grid[2][3], grid[0].length, grid.length, grid[1] === row, grid[0] === row, grid[7]?.[1], grid[1]?.[1]);
try { grid[7][0]; } catch (error) { console.log(error.message); }
try { grid[7][0] = 1; } catch (error) { console.log(error.message); }
try { grid[7].push(1); } catch (error) { console.log(error.message); }
try { console.log(grid[7].length); } catch (error) { console.log(error.message); }
try { for (const x of grid[7]) console.log(x); } catch (error) { console.log(error.message); }
try { const [x] = grid[7]; console.log(x); } catch (error) { console.log(error.message); }
attempt(() => grid[0].length);
