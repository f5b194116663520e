import type { LinearProgramme, Optimum } from "./problem.ts";

/** Bounds that differ by no more than this (share of the larger, and base units) are one bound, written down with other rounding. */
const SAME = 1e-12;

/** An amount that is so near its bound (share of it, and base units) is held by it. */
const HELD = 1e-9;

const BOUNDS = ["cost", "lower", "upper", "rowLower", "rowUpper"] as const;

/**
 * The last optimum of a programme whose bounds are amounts of a period, and whether it is the optimum of the programme as it stands for a period of
 * another length: costs are the same, and every bound has grown in proportion or holds nothing back, neither then nor now. The duals of then prove it.
 */
export class LastOptimum {
  readonly #programme: LinearProgramme;
  readonly #then: Pick<LinearProgramme, (typeof BOUNDS)[number]>;
  readonly #x: Float64Array;
  readonly #scaled: Float64Array;
  /** What every row came to. */
  readonly #activity: Float64Array;
  #activityKnown = false;
  /** Length of the period, days; 0: nothing is noted. */
  #days = 0;

  constructor(programme: LinearProgramme) {
    const { columns, rows } = programme;
    const [perColumn, perRow] = [() => new Float64Array(columns), () => new Float64Array(rows)];
    this.#programme = programme;
    this.#then = { cost: perColumn(), lower: perColumn(), upper: perColumn(), rowLower: perRow(), rowUpper: perRow() };
    this.#x = perColumn();
    this.#scaled = perColumn();
    this.#activity = perRow();
  }

  /** Notes what the programme as it stands was solved to, for a period of so many days. */
  note({ x }: Optimum, days: number): void {
    for (const part of BOUNDS) this.#then[part].set(this.#programme[part]);
    this.#x.set(x);
    this.#days = days;
    this.#activityKnown = false;
  }

  forget(): void {
    this.#days = 0;
  }

  /** The optimum for a period of so many days, or null where it has to be solved for. Its amounts are written again by the next call. */
  over(days: number): Float64Array | null {
    const ratio = days / this.#days;
    if (this.#days === 0 || !this.#rowsKept(ratio) || !this.#columnsKept(ratio)) return null;
    for (let c = 0; c < this.#x.length; c++) this.#scaled[c] = this.#x[c]! * ratio;
    return this.#scaled;
  }

  #columnsKept(ratio: number): boolean {
    const { cost, lower, upper } = this.#programme;
    const [then, x] = [this.#then, this.#x];
    for (let c = 0; c < x.length; c++) {
      if (cost[c] !== then.cost[c]) return false;
      if (!isScaled(then.upper[c]!, upper[c]!, ratio) && !isClear(x[c]!, then.upper[c]!, upper[c]!, ratio))
        return false;
      if (!isScaled(then.lower[c]!, lower[c]!, ratio) && !isClear(-x[c]!, -then.lower[c]!, -lower[c]!, ratio))
        return false;
    }
    return true;
  }

  #rowsKept(ratio: number): boolean {
    const { rowLower, rowUpper } = this.#programme;
    const then = this.#then;
    for (let r = 0; r < rowUpper.length; r++) {
      const [low, high] = [rowLower[r]!, rowUpper[r]!];
      if (!isScaled(then.rowUpper[r]!, high, ratio) && !isClear(this.#use(r), then.rowUpper[r]!, high, ratio))
        return false;
      if (!isScaled(then.rowLower[r]!, low, ratio) && !isClear(-this.#use(r), -then.rowLower[r]!, -low, ratio))
        return false;
    }
    return true;
  }

  #use(row: number): number {
    if (!this.#activityKnown) this.#workOutActivity();
    return this.#activity[row]!;
  }

  #workOutActivity(): void {
    const { starts, indices, values } = this.#programme;
    this.#activity.fill(0);
    for (let c = 0; c < this.#x.length; c++) {
      const amount = this.#x[c]!;
      if (amount === 0) continue;
      for (let k = starts[c]!; k < starts[c + 1]!; k++) this.#activity[indices[k]!]! += amount * values[k]!;
    }
    this.#activityKnown = true;
  }
}

function isScaled(then: number, now: number, ratio: number): boolean {
  const grown = then * ratio;
  return now === grown || (Number.isFinite(grown) && Math.abs(now - grown) <= SAME * (1 + Math.abs(grown)));
}

/** Whether an amount was and is clear of an upper bound that did not grow in proportion. */
function isClear(amount: number, then: number, now: number, ratio: number): boolean {
  return isBelow(amount, then) && isBelow(amount * ratio, now);
}

function isBelow(amount: number, bound: number): boolean {
  return bound === Number.POSITIVE_INFINITY || amount < bound - HELD * (1 + Math.abs(bound));
}
