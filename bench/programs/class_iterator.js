// Collections as classes that are iterable by a generator method.
const work = 500;

class LinkedList {
  #head = null;
  #tail = null;
  length = 0;

  append(value) {
    const cell = { value, next: null };
    if (this.#head === null) this.#head = cell;
    else this.#tail.next = cell;
    this.#tail = cell;
    this.length++;
    return this;
  }

  *[Symbol.iterator]() {
    for (let cell = this.#head; cell !== null; cell = cell.next) yield cell.value;
  }
}

class Matrix {
  constructor(rows, columns, fill) {
    this.rows = rows;
    this.columns = columns;
    this.cells = Array.from({ length: rows * columns }, (_, i) => fill(i));
  }

  *row(r) {
    for (let c = 0; c < this.columns; c++) yield this.cells[r * this.columns + c];
  }

  *[Symbol.iterator]() {
    for (let r = 0; r < this.rows; r++) yield* this.row(r);
  }

  *entries() {
    let index = 0;
    for (const cell of this) {
      yield [Math.floor(index / this.columns), index % this.columns, cell];
      index++;
    }
  }
}

const list = new LinkedList();
for (let i = 0; i < 5000; i++) list.append((i * 7919) % 1000);
const matrix = new Matrix(50, 60, (i) => i % 17);

let checksum = 0;
for (let round = 0; round < work; round++) {
  let previous = 0;
  for (const value of list) {
    if (value > previous) checksum += value;
    previous = value;
  }
  for (const cell of matrix) checksum += cell;
  for (const [row, column, cell] of matrix.entries()) checksum += (row - column) * cell;
}
console.log(checksum, list.length);
