/** Points of the unit cube, each coordinate to be had without the others. */
export interface UnitPoints {
  readonly size: number;
  at(i: number, axis: number): number;
}

/** Points of a space, by their levels. */
export interface Points {
  readonly size: number;
  levels(i: number, out: Float64Array): void;
}
