/**
 * A linear programme whose columns are arcs of one network, with side rows over them: minimise c x subject to flow balance at every node,
 * bounds on every arc and side rows with any real coefficients (MODEL A). Several commodities are parts of the network that share nothing but
 * side rows. Costs, bounds and supplies may be changed in place between solves; the structure may not.
 */
export interface EmbeddedNetwork {
  readonly nodes: number;
  /** Per arc: the node it leaves and the node it enters; -1 is outside. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Per node: outflow less inflow; its least value where `supplyUpper` is given. */
  readonly supply: Float64Array;
  /** Per node: the largest value of outflow less inflow; absent where it is fixed. */
  readonly supplyUpper?: Float64Array;
  readonly sideRows: number;
  /** Side-row entries of each arc, column-wise: length arcs + 1, then row indices and coefficients. */
  readonly sideStarts: Int32Array;
  readonly sideIndices: Int32Array;
  readonly sideValues: Float64Array;
  readonly sideLower: Float64Array;
  readonly sideUpper: Float64Array;
}
