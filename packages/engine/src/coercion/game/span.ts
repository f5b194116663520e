import { type Coalition, everybody } from "./table.ts";

/**
 * The coalitions whose share follows from that of the ones already fixed: the linear span of their 0/1 vectors, kept in
 * whole numbers. After every step the entries are minors of a 0/1 matrix (fraction-free elimination, Bareiss 1968), at
 * most 3645 for 12 players, so no rank test ever rounds.
 */
export class Span {
  readonly #n: number;
  /** Rows in Jordan form: in its pivot column a row has `#pivot`, the others nothing. */
  #rows: Float64Array[] = [];
  readonly #columns: number[] = [];
  #pivot = 1;

  constructor(n: number) {
    this.#n = n;
  }

  get rank(): number {
    return this.#rows.length;
  }

  /** Adds a coalition; false, and nothing changes, if its share followed already. */
  add(coalition: Coalition): boolean {
    const row = this.#remainder(coalition);
    const column = row.findIndex((entry) => entry !== 0);
    if (column < 0) return false;
    const pivot = row[column]!;
    this.#rows = this.#rows.map((other) => {
      const factor = other[column]!;
      return other.map((entry, i) => (pivot * entry - factor * row[i]!) / this.#pivot);
    });
    this.#rows.push(row);
    this.#columns.push(column);
    this.#pivot = pivot;
    return true;
  }

  /** Which coalitions are still free, indexed by coalition: 1 where the share does not follow from what is fixed. */
  free(): Uint8Array {
    const free = new Uint8Array(everybody(this.#n) + 1);
    const dot = new Float64Array(free.length);
    for (let column = 0; column < this.#n; column++) {
      if (this.#columns.includes(column)) continue;
      const normal = this.#normal(column);
      for (let player = 0; player < this.#n; player++) {
        const bit = 1 << player;
        for (let coalition = bit; coalition < 2 * bit; coalition++) {
          dot[coalition] = dot[coalition - bit]! + normal[player]!;
          if (dot[coalition] !== 0) free[coalition] = 1;
        }
      }
    }
    return free;
  }

  /** What is left of a coalition's vector once the rows are taken out: whole multiples, zero in every pivot column. */
  #remainder(coalition: Coalition): Float64Array {
    const vector = Float64Array.from({ length: this.#n }, (_, player) => (coalition >>> player) & 1);
    const rest = vector.map((entry) => entry * this.#pivot);
    this.#rows.forEach((row, r) => {
      const factor = vector[this.#columns[r]!]!;
      if (factor !== 0) for (let i = 0; i < rest.length; i++) rest[i]! -= factor * row[i]!;
    });
    return rest;
  }

  /** The vector at right angles to the span that belongs to a column without pivot. */
  #normal(column: number): Float64Array {
    const normal = new Float64Array(this.#n);
    normal[column] = this.#pivot;
    this.#rows.forEach((row, r) => {
      normal[this.#columns[r]!] = -row[column]!;
    });
    return normal;
  }
}
