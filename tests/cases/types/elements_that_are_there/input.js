const board = [];
function safe(row, col) { for (let r = 0; r < row; r++) if (board[r] === col || Math.abs(board[r] - col) === row - r) return false; return true; }
function* solve(row, n) { if (row === n) { yield board.join(); return; } for (let c = 0; c < n; c++) if (safe(row, c)) { board[row] = c; yield* solve(row + 1, n); } }
let k = 0; for (const s of solve(0, 6)) { k++; console.log(s); }
function* queens(n) {
  const cols = [];
  const safe2 = (row, col) => { for (let r = 0; r < row; r++) { const d = cols[r] - col; if (d === 0 || d === row - r || d === r - row) return false; } return true; };
  function* place(row) { if (row === n) yield cols[0]; else for (let c = 0; c < n; c++) if (safe2(row, c)) { cols[row] = c; yield* place(row + 1); } }
  yield* place(0);
}
let t = 0; for (const s of queens(6)) t += s; console.log(t, k);
const bits = new Array(8).fill(0); for (let i = 0; i < 8; i++) bits[i] = i * i; console.log(bits.join());
const heap = [5, 3, 8, 1];
for (let i = heap.length - 1; i > 0; i--) { const p = Math.floor((i - 1) / 2); if (heap[p] > heap[i]) { const t = heap[p]; heap[p] = heap[i]; heap[i] = t; } }
console.log(heap.join());
const fib = [0, 1]; for (let i = 2; i < 30; i++) fib[i] = fib[i - 1] + fib[i - 2]; console.log(fib[29]);
const memo = []; function f(n) { if (n < 2) return n; if (memo[n] !== undefined) return memo[n]; return memo[n] = f(n - 1) + f(n - 2); } console.log(f(30));
function bs(a, x) { let lo = 0, hi = a.length - 1; while (lo <= hi) { const mid = (lo + hi) >> 1; if (a[mid] === x) return mid; if (a[mid] < x) lo = mid + 1; else hi = mid - 1; } return -1; }
console.log(bs([1, 3, 5, 7], 5));
const dp = []; for (let i = 0; i <= 10; i++) dp.push(0); dp[0] = 1; for (const c of [1, 2, 5]) for (let i = c; i <= 10; i++) dp[i] += dp[i - c]; console.log(dp[10]);
const sums = []; for (let i = 0; i <= 10; i++) sums.push(0); sums[0] = 1; for (let c = 1; c < 3; c++) for (let i = c; i <= 10; i++) sums[i] += sums[i - c]; console.log(sums[10]);
const counts = []; for (let i = 0; i < 26; i++) counts[i] = 0; for (let i = 0; i < 1000; i++) counts[(i * 7) % 26]++; console.log(counts[0], counts[25]);
const ways = []; for (let i = 0; i <= 10; i++) ways.push(0); for (const c of [1, 2, 5]) for (let i = c; i <= 10; i++) ways[i] += ways[i - c]; console.log(ways[10]);
function table(n) { const t = new Array(n + 1).fill(1); for (let i = 0; i <= n; i++) t[i] += i; return t[n] + t[0]; }
console.log(table(5), table(0));
function short(n) { const t = new Array(n - 1).fill(1); let s = ''; for (let i = 0; i <= n; i++) s += t[i] + ' '; return s; }
console.log(short(3));
const rows = new Array(3).fill(0).map(() => new Array(3).fill(7)); rows[1][1] = 2; console.log(rows[1][1] + rows[2][2], rows.length);
const holes = new Array(4); holes[1] = 5; console.log(holes[0], holes[1], holes.length);
try { new Array(-1).fill(0); } catch (e) { console.log(e.name, e.message); }
try { const a = Array(1.5); console.log(a.length); } catch (e) { console.log(e.name, e.message); }
console.log(Array(3).fill(2).join(), Array('3').length, new Array(2, 3).length, Math.abs(-2147483648), Math.floor(-7 / 2), Math.trunc(-7 / 2), Math.floor(7 / 2));
let least = 2147483647; for (let i = 0; i < 3; i++) least = Math.min(least, 10 - i * i); console.log(least, Math.max(least, -3), Math.round(least), Math.abs(least));
