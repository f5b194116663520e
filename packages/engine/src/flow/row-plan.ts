import type { Embedding } from "./embed.ts";
import type { LinearProgramme } from "./problem.ts";

/** The rows of a programme by what became of them, as index tables. */
export interface RowPlan {
  /** Programme row and scale of every node. */
  readonly nodeRow: Int32Array;
  readonly nodeScale: Float64Array;
  /** Programme row of every side row. */
  readonly sideRow: Int32Array;
  /** Rows that are bounds of one column: row, column, coefficient in terms of its arc. */
  readonly boundRow: Int32Array;
  readonly boundColumn: Int32Array;
  readonly boundCoefficient: Float64Array;
  readonly emptyRow: Int32Array;
  /** Columns whose arc is measured in other units than the column. */
  readonly scaledColumn: Int32Array;
  /** Columns of every side row, and whether none of its coefficients is negative. */
  readonly sideStarts: Int32Array;
  readonly sideColumns: Int32Array;
  readonly sideCoefficients: Float64Array;
  readonly positive: Uint8Array;
}

/** Sorts the rows of an embedding. */
export function planRows(programme: LinearProgramme, { rows, scale, network }: Embedding): RowPlan {
  const numbered = rows.map((role, row) => ({ role, row }));
  const nodes = numbered.flatMap(({ role, row }) => (role.kind === "node" ? [{ row, scale: role.scale }] : []));
  const bounds = numbered.flatMap(({ role, row }) =>
    role.kind === "bound" ? [{ row, column: role.column, coefficient: role.coefficient * scale[role.column]! }] : [],
  );
  const only = (kind: "side" | "empty") =>
    Int32Array.from(numbered.filter(({ role }) => role.kind === kind).map(({ row }) => row));
  const entries: { column: number; value: number }[][] = Array.from({ length: network.sideRows }, () => []);
  for (let c = 0; c < programme.columns; c++) {
    for (let k = network.sideStarts[c]!; k < network.sideStarts[c + 1]!; k++)
      entries[network.sideIndices[k]!]!.push({ column: c, value: network.sideValues[k]! });
  }
  const sideStarts = new Int32Array(network.sideRows + 1);
  entries.forEach((row, r) => {
    sideStarts[r + 1] = sideStarts[r]! + row.length;
  });
  return {
    nodeRow: Int32Array.from(nodes, ({ row }) => row),
    nodeScale: Float64Array.from(nodes, (node) => node.scale),
    sideRow: only("side"),
    boundRow: Int32Array.from(bounds, ({ row }) => row),
    boundColumn: Int32Array.from(bounds, ({ column }) => column),
    boundCoefficient: Float64Array.from(bounds, ({ coefficient }) => coefficient),
    emptyRow: only("empty"),
    scaledColumn: Int32Array.from([...scale.keys()].filter((c) => scale[c] !== 1)),
    sideStarts,
    sideColumns: Int32Array.from(entries.flat(), ({ column }) => column),
    sideCoefficients: Float64Array.from(entries.flat(), ({ value }) => value),
    positive: Uint8Array.from(entries, (row) => (row.every(({ value }) => value >= 0) ? 1 : 0)),
  };
}
