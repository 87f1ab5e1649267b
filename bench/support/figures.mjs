// Medians, means, and how numbers and tables look.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The next number of the row 1, 2, 5, 10, 20, ... */
export function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => digit * power).find((candidate) => candidate >= value * 0.999);
}

export function duration(seconds) {
  if (seconds === undefined || Number.isNaN(seconds)) return "-";
  const units = [[1, "s"], [1e-3, "ms"], [1e-6, "us"], [1e-9, "ns"]];
  const [scale, unit] = units.find(([limit]) => Math.abs(seconds) >= limit) ?? units.at(-1);
  return `${digits(seconds / scale)} ${unit}`;
}

export function digits(value) {
  if (value === undefined || !Number.isFinite(value)) return "-";
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function megabytes(bytes) {
  return bytes === undefined ? "-" : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function kilobytes(bytes) {
  return bytes === undefined ? "-" : `${(bytes / 1000).toFixed(1)} KB`;
}

/** The first column is flush left, the others flush right. */
export function table(header, rows) {
  const lines = [header, ...rows].map((row) => row.map((cell) => String(cell ?? "-")));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const print = (line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  return [print(lines[0]), widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1).map(print)].join("\n");
}
