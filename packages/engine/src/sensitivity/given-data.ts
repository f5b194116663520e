import { strangeKeys } from "../design/known-keys.ts";
import { BOOTSTRAP_KEYS, type Bootstrap, type BootstrapOptions, bootstrapProblems } from "../robust/bootstrap.ts";
import { RequestError } from "../simulate/run.ts";
import { type InputColumn, needsSpread, usableRuns } from "./runs.ts";
import { type Slices, slicesOf } from "./slices.ts";

/** What given runs are of, and how they are cut. */
export interface GivenDataOptions extends BootstrapOptions {
  /** Names of the inputs, in the order of the columns. */
  readonly names: readonly string[];
  /** Most slices an input is cut into; labels make a slice each. */
  readonly slices?: number;
  /** Inputs whose numbers are places of labels without an order; columns of strings need not be named. */
  readonly categorical?: readonly string[];
}

/** Runs that did not fail, with each input cut into slices. */
interface SlicedRuns {
  readonly y: Float64Array;
  readonly columns: readonly Slices[];
  readonly slices: number;
  readonly failed: number;
  readonly bootstrap: Bootstrap;
}

/** Fewest runs a slice must hold on average. */
const LEAST = 5;

/** Given runs, checked, without the failed ones, and cut. Throws {@link RequestError}. */
export function slicedRuns(
  where: string,
  columns: readonly InputColumn[],
  y: ArrayLike<number>,
  options: GivenDataOptions,
  slicesFor: (runs: number) => number,
): SlicedRuns {
  const { bootstraps = 100, seed = 1, confidence = 0.95 } = options;
  const bootstrap = { bootstraps, seed, confidence };
  const problems = [
    ...strangeKeys(where, options, ["names", "slices", "categorical", ...BOOTSTRAP_KEYS]),
    ...bootstrapProblems(where, bootstrap),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  const runs = usableRuns(where, columns, y, options);
  const slices = options.slices ?? slicesFor(runs.y.length);
  if (!(Number.isInteger(slices) && slices >= 2))
    throw new RequestError([`${where}: slices is ${slices}; give a whole number, 2 or more`]);
  if (runs.y.length < LEAST * slices)
    throw new RequestError([
      `${where}: ${runs.y.length} runs did not fail; ${slices} slices need ${LEAST * slices}, ${LEAST} each`,
    ]);
  needsSpread(where, runs.y);
  return {
    ...{ y: runs.y, slices, failed: y.length - runs.y.length, bootstrap },
    columns: runs.columns.map((column, k) => slicesOf(column, runs.categorical[k]!, slices)),
  };
}
