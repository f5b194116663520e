import { strangeKeys } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";

/** What each alternative is measured against: the best of all in each future, or one of them. */
export interface RegretOptions {
  readonly maximise: boolean;
  /** "best", or the row of the baseline. */
  readonly against: "best" | number;
}

/** Regret and improvement of each alternative in each future, both 0 or more, in the unit of the values. */
export interface Regrets {
  readonly regret: readonly Float64Array[];
  /** By how much it is better than the baseline; 0 everywhere against the best. */
  readonly improvement: readonly Float64Array[];
}

/**
 * Regret of each row (an alternative, one value a future): what its value lacks to the best of all rows in that future, or to the baseline's. To be
 * better than the baseline is no regret; it is given apart. A future in which any row has no number has none in all. Throws {@link RequestError}.
 */
export function regretOf(rows: readonly ArrayLike<number>[], options: RegretOptions): Regrets {
  const { maximise, against } = options;
  const problems = [...strangeKeys("regretOf", options, ["maximise", "against"]), ...rowProblems("regretOf", rows)];
  if (typeof maximise !== "boolean") problems.push("regretOf: maximise is missing; say whether more is better");
  if (against !== "best" && rows[against] === undefined)
    problems.push(`regretOf: against is ${against}; give "best" or a row from 0 to ${rows.length - 1}`);
  if (problems.length > 0) throw new RequestError(problems);
  const turned = turnedRows(rows, maximise);
  const mark = against === "best" ? bestOf(turned) : turned[against]!;
  const whole = bestOf(turned);
  const over = (difference: (value: number, i: number) => number) =>
    turned.map((row) =>
      row.map((value, i) => (Number.isNaN(whole[i]!) ? Number.NaN : Math.max(0, difference(value, i)))),
    );
  return { regret: over((value, i) => mark[i]! - value), improvement: over((value, i) => value - mark[i]!) };
}

/** The rows with larger better: those of a minimised measure negated. What is not finite becomes NaN. */
export function turnedRows(rows: readonly ArrayLike<number>[], maximise: boolean): Float64Array[] {
  return rows.map((row) =>
    Float64Array.from(row, (value) => (Number.isFinite(value) ? (maximise ? value : 0 - value) : Number.NaN)),
  );
}

/** The best value of each future; NaN where any row has no number. */
export function bestOf(turned: readonly Float64Array[]): Float64Array {
  return Float64Array.from(turned[0]!, (_, i) => turned.reduce((best, row) => Math.max(best, row[i]!), -Infinity));
}

/** A sentence for rows that cannot be compared: none, empty, or of several lengths. */
export function rowProblems(where: string, rows: readonly ArrayLike<number>[]): string[] {
  const futures = rows[0]?.length ?? 0;
  if (futures === 0) return [`${where}: there are no values; give one row an alternative, one value a future`];
  const odd = rows.findIndex((row) => row.length !== futures);
  if (odd < 0) return [];
  return [`${where}: row ${odd} has ${rows[odd]!.length} values and row 0 has ${futures}; all need the same futures`];
}
