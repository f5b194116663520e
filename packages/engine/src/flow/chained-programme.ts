import type { LinearProgramme } from "./problem.ts";

/** One row across days: its entries as (column, value), and its bounds. */
interface Row {
  readonly entries: readonly (readonly [number, number])[];
  readonly low: number;
  readonly high: number;
}

/** Programmes of equal structure side by side, each followed by `columns - programme.columns` free columns, with rows added across them. */
export class ChainedProgramme {
  readonly #days: readonly LinearProgramme[];
  readonly #width: number;
  readonly #added: Row[] = [];
  readonly #lower = new Map<number, number>();

  constructor(days: readonly LinearProgramme[], columns: number) {
    this.#days = days;
    this.#width = columns;
  }

  /** Adds low <= sum of value x column <= high. */
  add(entries: Row["entries"], low: number, high: number): void {
    this.#added.push({ entries, low, high });
  }

  /** Raises the lower bound of a column. */
  lower(column: number, value: number): void {
    this.#lower.set(column, Math.max(0, value));
  }

  /** The whole as one programme. */
  pack(): LinearProgramme {
    const days = this.#days;
    const columns = this.#entries();
    const spread = (read: (day: LinearProgramme) => Float64Array, rest: number) =>
      Float64Array.from(columns, (_, c) => read(days[Math.floor(c / this.#width)]!)[c % this.#width] ?? rest);
    const stacked = (read: (day: LinearProgramme) => Float64Array, own: readonly number[]) =>
      Float64Array.from([...days.flatMap((day) => [...read(day)]), ...own]);
    const lower = spread((day) => day.lower, 0);
    for (const [column, value] of this.#lower) lower[column] = value;
    const starts = new Int32Array(columns.length + 1);
    columns.forEach((entries, c) => {
      starts[c + 1] = starts[c]! + entries.length;
    });
    const flat = columns.flat();
    return {
      columns: columns.length,
      rows: days.length * days[0]!.rows + this.#added.length,
      cost: spread((day) => day.cost, 0),
      lower,
      upper: spread((day) => day.upper, Number.POSITIVE_INFINITY),
      rowLower: stacked(
        (day) => day.rowLower,
        this.#added.map((row) => row.low),
      ),
      rowUpper: stacked(
        (day) => day.rowUpper,
        this.#added.map((row) => row.high),
      ),
      starts,
      indices: Int32Array.from(flat, (entry) => entry[0]),
      values: Float64Array.from(flat, (entry) => entry[1]),
    };
  }

  /** Entries of every column as (row, value), rows ascending. */
  #entries(): [number, number][][] {
    const columns: [number, number][][] = Array.from({ length: this.#days.length * this.#width }, () => []);
    this.#days.forEach((day, t) => {
      for (let c = 0; c < day.columns; c++) {
        for (let k = day.starts[c]!; k < day.starts[c + 1]!; k++) {
          columns[t * this.#width + c]!.push([t * day.rows + day.indices[k]!, day.values[k]!]);
        }
      }
    });
    const base = this.#days.length * this.#days[0]!.rows;
    this.#added.forEach(({ entries }, r) => {
      for (const [column, value] of entries) columns[column]!.push([base + r, value]);
    });
    return columns;
  }
}
