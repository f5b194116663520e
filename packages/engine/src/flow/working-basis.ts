/**
 * The working basis: for the k tight side rows and the k basic arcs outside the tree, the inverse of the k x k matrix Q of what one unit sent
 * round the cycle of each such arc uses of each such row (Detlefsen & Wallace 2002). Every change of basis is one of five small updates.
 * Row i of the inverse belongs to the arc at position i, column j to the row at position j.
 */
export class WorkingBasis {
  /** Arcs outside the tree, by position. */
  readonly arcs: Int32Array;
  /** Tight side rows, by position. */
  readonly rows: Int32Array;
  /** Position of a side row, -1 where it is not tight. */
  readonly positionOfRow: Int32Array;
  size = 0;
  inverse: Float64Array;
  /** Length of a row of the inverse in memory. */
  stride: number;
  #scratch: Float64Array;
  #matrix: Float64Array;

  /** Room for tight rows is made when it is first needed, doubling from 32 up to all side rows. */
  constructor(sideRows: number) {
    this.arcs = new Int32Array(sideRows);
    this.rows = new Int32Array(sideRows);
    this.positionOfRow = new Int32Array(sideRows).fill(-1);
    this.stride = Math.min(sideRows, 32);
    this.inverse = new Float64Array(this.stride * this.stride);
    this.#scratch = new Float64Array(this.stride);
    this.#matrix = new Float64Array(2 * this.stride * this.stride);
  }

  get bytes(): number {
    return (
      this.arcs.byteLength +
      this.rows.byteLength +
      this.positionOfRow.byteLength +
      this.inverse.byteLength +
      this.#scratch.byteLength +
      this.#matrix.byteLength
    );
  }

  clear(): void {
    for (let j = 0; j < this.size; j++) this.positionOfRow[this.rows[j]!] = -1;
    this.size = 0;
  }

  /** z = inverse x v. */
  apply(v: Float64Array, z: Float64Array): void {
    const { size, stride, inverse } = this;
    for (let i = 0; i < size; i++) {
      let sum = 0;
      const row = i * stride;
      for (let j = 0; j < size; j++) sum += inverse[row + j]! * v[j]!;
      z[i] = sum;
    }
  }

  /** p = c x inverse. */
  applyLeft(c: Float64Array, p: Float64Array): void {
    const { size, stride, inverse } = this;
    for (let j = 0; j < size; j++) p[j] = 0;
    for (let i = 0; i < size; i++) {
      const weight = c[i]!;
      if (weight === 0) continue;
      const row = i * stride;
      for (let j = 0; j < size; j++) p[j]! += weight * inverse[row + j]!;
    }
  }

  /** An arc of the tree takes the place of the arc at `position`: `through[i]` is what one unit round the cycle of arc i sends through it. */
  swap(position: number, arc: number, through: Float64Array): void {
    const scratch = this.#scratch;
    this.applyLeft(through, scratch);
    const row = position * this.stride;
    for (let j = 0; j < this.size; j++) this.inverse[row + j] = scratch[j]!;
    this.arcs[position] = arc;
  }

  /** A new arc takes the place of the one at `position`; z = inverse x (use of the tight rows by the new arc's cycle). */
  replace(position: number, arc: number, z: Float64Array): void {
    const { size, stride, inverse } = this;
    const row = position * stride;
    const pivot = 1 / z[position]!;
    for (let j = 0; j < size; j++) inverse[row + j]! *= pivot;
    for (let i = 0; i < size; i++) {
      const factor = z[i]!;
      if (i === position || factor === 0) continue;
      for (let j = 0; j < size; j++) inverse[i * stride + j]! -= factor * inverse[row + j]!;
    }
    this.arcs[position] = arc;
  }

  /**
   * A row becomes tight and an arc joins: z as in {@link replace}, `use[i]` what the cycle of arc i uses of the row, `pivot` = its use by the new
   * arc's cycle less use x z.
   */
  grow(row: number, arc: number, z: Float64Array, use: Float64Array, pivot: number): void {
    if (this.size === this.stride) this.#widen();
    const { size, stride, inverse } = this;
    const left = this.#scratch;
    this.applyLeft(use, left);
    for (let i = 0; i < size; i++) {
      const factor = z[i]! / pivot;
      for (let j = 0; j < size; j++) inverse[i * stride + j]! += factor * left[j]!;
      inverse[i * stride + size] = -factor;
    }
    for (let j = 0; j < size; j++) inverse[size * stride + j] = -left[j]! / pivot;
    inverse[size * stride + size] = 1 / pivot;
    this.arcs[size] = arc;
    this.rows[size] = row;
    this.positionOfRow[row] = size;
    this.size = size + 1;
  }

  /** The arc at one position and the row at another leave. */
  shrink(arcPosition: number, rowPosition: number): void {
    const { stride, inverse } = this;
    const last = this.size - 1;
    const pivot = inverse[arcPosition * stride + rowPosition]!;
    for (let i = 0; i <= last; i++) {
      if (i === arcPosition) continue;
      const factor = inverse[i * stride + rowPosition]! / pivot;
      if (factor === 0) continue;
      for (let j = 0; j <= last; j++) inverse[i * stride + j]! -= factor * inverse[arcPosition * stride + j]!;
    }
    this.positionOfRow[this.rows[rowPosition]!] = -1;
    if (arcPosition !== last) {
      for (let j = 0; j <= last; j++) inverse[arcPosition * stride + j] = inverse[last * stride + j]!;
      this.arcs[arcPosition] = this.arcs[last]!;
    }
    if (rowPosition !== last) {
      for (let i = 0; i <= last; i++) inverse[i * stride + rowPosition] = inverse[i * stride + last]!;
      this.rows[rowPosition] = this.rows[last]!;
      this.positionOfRow[this.rows[rowPosition]!] = rowPosition;
    }
    this.size = last;
  }

  /** Another row becomes tight in place of the one at `position`; v = use of the new row by the arcs' cycles x inverse. */
  exchangeRow(position: number, row: number, v: Float64Array): void {
    const { size, stride, inverse } = this;
    const pivot = 1 / v[position]!;
    for (let i = 0; i < size; i++) {
      const scaled = inverse[i * stride + position]! * pivot;
      inverse[i * stride + position] = scaled;
      if (scaled === 0) continue;
      for (let j = 0; j < size; j++) if (j !== position) inverse[i * stride + j]! -= v[j]! * scaled;
    }
    this.positionOfRow[this.rows[position]!] = -1;
    this.rows[position] = row;
    this.positionOfRow[row] = position;
  }

  /** Adds a tight row at the end, before {@link factorise}. */
  addRow(row: number): void {
    if (this.size === this.stride) this.#widen();
    this.rows[this.size] = row;
    this.positionOfRow[row] = this.size;
    this.size += 1;
  }

  /** Where entry (row position j, arc position i) of Q is to be written before {@link factorise}. */
  get matrix(): Float64Array {
    return this.#matrix;
  }

  /**
   * Inverts the Q written into {@link matrix} (row-major by row position, `arcs` columns) with complete pivoting, as far as the rank
   * goes: `pivotRow[i]` becomes the row position that solves arc i, or -1 where the arc depends on others. Gives the number of those.
   */
  factorise(arcCount: number, pivotRow: Int32Array): number {
    const rowCount = this.size;
    const { stride } = this;
    const matrix = this.#matrix;
    pivotRow.fill(-1, 0, arcCount);
    let rank = 0;
    // Gauss-Jordan in place: rows are reduced, columns chosen by the largest entry left.
    const usedRow = this.#scratch;
    usedRow.fill(0, 0, stride);
    const width = 2 * stride;
    for (let j = 0; j < rowCount; j++) {
      for (let c = 0; c < rowCount; c++) matrix[j * width + stride + c] = j === c ? 1 : 0;
    }
    while (rank < Math.min(rowCount, arcCount)) {
      let best = 1e-12;
      let atRow = -1;
      let atArc = -1;
      for (let j = 0; j < rowCount; j++) {
        if (usedRow[j] !== 0) continue;
        for (let i = 0; i < arcCount; i++) {
          if (pivotRow[i] !== -1) continue;
          const size = Math.abs(matrix[j * width + i]!);
          if (size > best) {
            best = size;
            atRow = j;
            atArc = i;
          }
        }
      }
      if (atRow < 0) break;
      this.#eliminate(atRow, atArc, rowCount, arcCount);
      usedRow[atRow] = 1;
      pivotRow[atArc] = atRow;
      rank += 1;
    }
    return arcCount - rank;
  }

  /** Takes over the inverse found by {@link factorise} where it was regular: arc i was solved by row pivotRow[i]. */
  adopt(pivotRow: Int32Array): void {
    const { size, stride, inverse } = this;
    const width = 2 * stride;
    for (let i = 0; i < size; i++) {
      const row = pivotRow[i]! * width + stride;
      for (let j = 0; j < size; j++) inverse[i * stride + j] = this.#matrix[row + j]!;
    }
  }

  #eliminate(atRow: number, atArc: number, rowCount: number, arcCount: number): void {
    const matrix = this.#matrix;
    const { stride } = this;
    const width = 2 * stride;
    const base = atRow * width;
    const pivot = 1 / matrix[base + atArc]!;
    for (let c = 0; c < arcCount; c++) matrix[base + c]! *= pivot;
    for (let c = 0; c < rowCount; c++) matrix[base + stride + c]! *= pivot;
    for (let j = 0; j < rowCount; j++) {
      const factor = matrix[j * width + atArc]!;
      if (j === atRow || factor === 0) continue;
      for (let c = 0; c < arcCount; c++) matrix[j * width + c]! -= factor * matrix[base + c]!;
      for (let c = 0; c < rowCount; c++) matrix[j * width + stride + c]! -= factor * matrix[base + stride + c]!;
    }
  }

  #widen(): void {
    const old = this.stride;
    const stride = Math.min(this.rows.length, 2 * old);
    const inverse = new Float64Array(stride * stride);
    for (let i = 0; i < this.size; i++) inverse.set(this.inverse.subarray(i * old, i * old + this.size), i * stride);
    this.inverse = inverse;
    this.stride = stride;
    this.#scratch = new Float64Array(stride);
    this.#matrix = new Float64Array(2 * stride * stride);
  }
}
