import { type StepFunction, sumOver } from "../network/step-function.ts";
import type { Day, Period } from "../quantity/dates.ts";

/**
 * Many step functions read together, day after day: a run asks each of them for its value in every period, and almost none changes between
 * two periods. Reading forwards costs nothing until the next change; going back in time starts again.
 */
export class Timeline {
  /** Value of each function on the day last read. */
  readonly now: Float64Array;
  /** Sum of each function's daily values over the period last read. */
  readonly total: Float64Array;
  readonly #functions: readonly StepFunction[];
  /** Functions that change at all, and for each of them how many of its changes have passed and the day of the next. */
  readonly #varying: Int32Array;
  readonly #passed: Int32Array;
  readonly #next: Float64Array;
  /** Nothing changes in [since, until), which holds the day last read. */
  #since = Number.NaN;
  #until = Number.NaN;
  #days = 0;

  constructor(functions: readonly StepFunction[]) {
    this.#functions = functions;
    this.now = new Float64Array(functions.length);
    this.total = new Float64Array(functions.length);
    const varying: number[] = [];
    for (let i = 0; i < functions.length; i++) {
      this.now[i] = functions[i]!.before;
      if (functions[i]!.days.length > 0) varying.push(i);
    }
    this.#varying = Int32Array.from(varying);
    this.#passed = new Int32Array(this.#varying.length);
    this.#next = new Float64Array(this.#varying.length);
  }

  /** Sets `now` to a day; false if it holds the same values as before. */
  on(day: Day): boolean {
    if (day >= this.#since && day < this.#until) return false;
    if (!(day >= this.#since)) this.#passed.fill(0);
    this.#since = day;
    this.#until = Number.POSITIVE_INFINITY;
    for (let k = 0; k < this.#varying.length; k++) this.#advance(k, day);
    this.#days = Number.NaN;
    return true;
  }

  /** Sets `now` to the first day of a period and `total` to its sums; false if both hold the same values as before. */
  over({ from, to }: Period): boolean {
    this.on(from);
    const days = to - from;
    if (days === this.#days && to <= this.#until) return false;
    const { now, total } = this;
    for (let i = 0; i < now.length; i++) total[i] = now[i]! * days;
    this.#days = days;
    if (to > this.#until) this.#sumChanging(from, to);
    return true;
  }

  #advance(k: number, day: Day): void {
    const i = this.#varying[k]!;
    const { days, values, before } = this.#functions[i]!;
    let passed = this.#passed[k]!;
    while (passed < days.length && days[passed]! <= day) passed++;
    this.#passed[k] = passed;
    this.now[i] = passed === 0 ? before : values[passed - 1]!;
    const next = passed < days.length ? days[passed]! : Number.POSITIVE_INFINITY;
    this.#next[k] = next;
    if (next < this.#until) this.#until = next;
  }

  /** Functions that change inside the period are summed piece by piece; the next period is read anew. */
  #sumChanging(from: Day, to: Day): void {
    for (let k = 0; k < this.#varying.length; k++) {
      const i = this.#varying[k]!;
      if (this.#next[k]! < to) this.total[i] = sumOver(this.#functions[i]!, from, to);
    }
    this.#days = Number.NaN;
  }
}
