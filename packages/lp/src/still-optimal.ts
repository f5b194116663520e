import type { LinearProgramme, Optimum } from "@multivector/engine";

/** An optimum with the activity of its rows. */
export interface Solved {
  readonly optimum: Optimum;
  readonly rowValue: Float64Array;
}

const PRICED = 1e-9;
const ROOM = 1e-9;

/**
 * Is the last optimum still one after some bounds moved? It is if it satisfies the new bounds and no bound that moved carried a price: primal
 * feasibility, dual feasibility and complementary slackness all stand. A store that fills without being full changes a bound every day and
 * the plan on none of them.
 */
export function stillOptimal(
  solved: Solved,
  programme: LinearProgramme,
  columns: readonly number[],
  rows: readonly number[],
): boolean {
  const { x, reducedCost, rowDual, status } = solved.optimum;
  if (status !== "optimal") return false;
  const within = (value: number, lower: number, upper: number) => value >= lower - ROOM && value <= upper + ROOM;
  return (
    columns.every(
      (i) => Math.abs(reducedCost[i]!) < PRICED && within(x[i]!, programme.lower[i]!, programme.upper[i]!),
    ) &&
    rows.every(
      (i) =>
        Math.abs(rowDual[i]!) < PRICED && within(solved.rowValue[i]!, programme.rowLower[i]!, programme.rowUpper[i]!),
    )
  );
}
