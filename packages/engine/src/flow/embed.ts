import type { EmbeddedNetwork } from "./embedded-network.ts";
import type { LinearProgramme } from "./problem.ts";

/** What became of a row: a node, a side row, a bound of its only column, or nothing, because it has no entries. */
type RowRole =
  | { readonly kind: "node"; readonly index: number; readonly scale: number }
  | { readonly kind: "side"; readonly index: number }
  | { readonly kind: "bound"; readonly column: number; readonly coefficient: number }
  | { readonly kind: "empty" };

/** The network found inside a programme: structure only, costs and bounds to be filled. Amount of a column = its scale x amount of its arc. */
export interface Embedding {
  readonly network: EmbeddedNetwork & { readonly supplyUpper: Float64Array };
  readonly rows: readonly RowRole[];
  readonly scale: Float64Array;
}

/** Entries of the matrix by row. */
interface ByRow {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Finds a large network inside a programme (Brown & Wright 1984): rows become nodes as long as every column keeps at most two entries in
 * nodes, of opposite sign after scaling. Equations come first, since a side row that always binds is the dearest; then long rows. What is left
 * becomes side rows.
 */
export function embed(programme: LinearProgramme): Embedding {
  const byRow = transpose(programme);
  const nodes = chooseNodes(programme, byRow);
  return build(programme, byRow, nodes);
}

interface Chosen {
  /** Scale of a node's row, 0 for other rows. */
  readonly rowScale: Float64Array;
  readonly columnScale: Float64Array;
}

function chooseNodes(programme: LinearProgramme, byRow: ByRow): Chosen {
  const rowScale = new Float64Array(programme.rows);
  const columnScale = new Float64Array(programme.columns).fill(1);
  const count = new Int8Array(programme.columns);
  const sign = new Int8Array(programme.columns);
  for (const row of inOrder(programme, byRow)) {
    const scale = fittingScale(row, byRow, count, sign, columnScale);
    if (scale === 0) continue;
    rowScale[row] = scale;
    for (let k = byRow.starts[row]!; k < byRow.starts[row + 1]!; k++) {
      const column = byRow.columns[k]!;
      const entry = scale * byRow.values[k]!;
      if (count[column] === 0) {
        columnScale[column] = 1 / Math.abs(entry);
        sign[column] = entry > 0 ? 1 : -1;
      }
      count[column]! += 1;
    }
  }
  return { rowScale, columnScale };
}

/**
 * Rows with two entries or more: equations first, then rows of ones only (a yield would scale everything behind it), then by length, then as
 * they stand.
 */
function inOrder(programme: LinearProgramme, byRow: ByRow): number[] {
  const length = (row: number) => byRow.starts[row + 1]! - byRow.starts[row]!;
  const equation = (row: number) => (programme.rowLower[row] === programme.rowUpper[row] ? 0 : 1);
  const scaled = Array.from({ length: programme.rows }, (_, row) => {
    for (let k = byRow.starts[row]!; k < byRow.starts[row + 1]!; k++) if (Math.abs(byRow.values[k]!) !== 1) return 1;
    return 0;
  });
  return Array.from({ length: programme.rows }, (_, row) => row)
    .filter((row) => length(row) > 1)
    .sort((a, b) => equation(a) - equation(b) || scaled[a]! - scaled[b]! || length(b) - length(a) || a - b);
}

/** The scale at which a row's entries are opposite to those its columns have in a node already; 0 where there is none. */
function fittingScale(row: number, byRow: ByRow, count: Int8Array, sign: Int8Array, columnScale: Float64Array): number {
  let scale = 0;
  for (let k = byRow.starts[row]!; k < byRow.starts[row + 1]!; k++) {
    const column = byRow.columns[k]!;
    if (count[column] === 2) return 0;
    if (count[column] === 0) continue;
    const needed = -sign[column]! / (byRow.values[k]! * columnScale[column]!);
    if (scale !== 0 && Math.abs(needed - scale) > 1e-12 * Math.abs(scale)) return 0;
    scale = needed;
  }
  return scale === 0 ? 1 : scale;
}

function build(programme: LinearProgramme, byRow: ByRow, { rowScale, columnScale }: Chosen): Embedding {
  let nodes = 0;
  let sides = 0;
  const rows = Array.from({ length: programme.rows }, (_, row): RowRole => {
    const first = byRow.starts[row]!;
    const length = byRow.starts[row + 1]! - first;
    if (length === 0) return { kind: "empty" };
    if (length === 1) return { kind: "bound", column: byRow.columns[first]!, coefficient: byRow.values[first]! };
    if (rowScale[row] !== 0) return { kind: "node", index: nodes++, scale: rowScale[row]! };
    return { kind: "side", index: sides++ };
  });
  const { columns } = programme;
  const tail = new Int32Array(columns).fill(-1);
  const head = new Int32Array(columns).fill(-1);
  const sideStarts = new Int32Array(columns + 1);
  const sideIndices: number[] = [];
  const sideValues: number[] = [];
  for (let c = 0; c < columns; c++) {
    for (let k = programme.starts[c]!; k < programme.starts[c + 1]!; k++) {
      const role = rows[programme.indices[k]!]!;
      const value = programme.values[k]!;
      if (value === 0) continue;
      if (role.kind === "node") (value * role.scale > 0 ? tail : head)[c] = role.index;
      if (role.kind !== "side") continue;
      sideIndices.push(role.index);
      sideValues.push(value * columnScale[c]!);
    }
    sideStarts[c + 1] = sideIndices.length;
  }
  return {
    rows,
    scale: columnScale,
    network: {
      nodes,
      tail,
      head,
      cost: new Float64Array(columns),
      lower: new Float64Array(columns),
      upper: new Float64Array(columns),
      supply: new Float64Array(nodes),
      supplyUpper: new Float64Array(nodes),
      sideRows: sides,
      sideStarts,
      sideIndices: Int32Array.from(sideIndices),
      sideValues: Float64Array.from(sideValues),
      sideLower: new Float64Array(sides),
      sideUpper: new Float64Array(sides),
    },
  };
}

function transpose(programme: LinearProgramme): ByRow {
  const starts = new Int32Array(programme.rows + 1);
  const nonzero = (k: number) => programme.values[k] !== 0;
  for (let k = 0; k < programme.indices.length; k++) if (nonzero(k)) starts[programme.indices[k]! + 1]! += 1;
  for (let r = 0; r < programme.rows; r++) starts[r + 1]! += starts[r]!;
  const next = starts.slice();
  const columns = new Int32Array(starts[programme.rows]!);
  const values = new Float64Array(starts[programme.rows]!);
  for (let c = 0; c < programme.columns; c++) {
    for (let k = programme.starts[c]!; k < programme.starts[c + 1]!; k++) {
      if (!nonzero(k)) continue;
      const at = next[programme.indices[k]!]!++;
      columns[at] = c;
      values[at] = programme.values[k]!;
    }
  }
  return { starts, columns, values };
}
