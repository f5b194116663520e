import { RequestError } from "../simulate/run.ts";
import { drawnRuns } from "./drawn-runs.ts";
import { checkOptions, whole } from "./options.ts";
import { type ForestData, RandomTree } from "./random-tree.ts";
import { type Table, tableOf } from "./table.ts";
import type { Columns, Interest } from "./types.ts";

/** How forests are grown. */
export interface ScoreOptions {
  /** Trees in all; default 100. */
  readonly trees?: number;
  /** Forests they are parted into, for the interval; default 10. */
  readonly forests?: number;
  /** Inputs tried at each node; default a third of them, at least 1. */
  readonly tries?: number;
  /** Least number of runs in a leaf; default 1, from 1,500 runs on the root of a thousandth of them, rounded. */
  readonly minLeaf?: number;
  readonly seed: number;
}

/** How much of what stands against the inputs one of them tells: a share, all shares adding up to 1. */
export interface FeatureScore {
  readonly input: string;
  readonly score: number;
  /** 95 % interval: 1.96 standard deviations of the forests to either side. */
  readonly low: number;
  readonly high: number;
}

/**
 * Feature scores by extremely randomised trees (Geurts et al. 2006; defaults of Jaxa-Rozen and Kwakkel 2018), largest first: the share
 * of the fall in squares (of 0 and 1: in Gini's index) at the nodes an input splits. Each forest sees runs drawn with replacement, so
 * that the interval holds what other runs would have told. Throws {@link RequestError} for bad input and where all runs are alike.
 */
export function featureScores(columns: Columns, y: Interest, options: ScoreOptions): FeatureScore[] {
  const counts = { trees: whole(1), forests: whole(2), tries: whole(1), minLeaf: whole(1) };
  checkOptions("featureScores", options, { ...counts, seed: whole(0) });
  const { trees = 100, forests = 10 } = options;
  const table = tableOf(columns, y);
  if (table.y.every((value) => value === table.y[0]))
    throw new RequestError([
      `All ${table.y.length} runs give ${table.y[0]}, so no input tells anything: take another measure`,
    ]);
  const data = dataOf(table, options);
  const perForest = Math.max(1, Math.round(trees / forests));
  const shares = Array.from({ length: forests }, (_, forest) => forestShares(data, forest, perForest));
  return table.axes
    .map(({ name }, input) =>
      scoreOf(
        name,
        shares.map((one) => one[input]!),
      ),
    )
    .sort((a, b) => b.score - a.score);
}

function dataOf({ axes, y }: Table, options: ScoreOptions): ForestData {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return {
    inputs: axes.map(({ rank, values, labels }) => ({ values: rankedValues(rank, values), labels: labels.length })),
    y: y.map((value) => value - mean),
    tries: Math.min(axes.length, options.tries ?? Math.max(1, Math.round(axes.length / 3))),
    minLeaf: options.minLeaf ?? Math.max(1, Math.round(Math.sqrt(y.length / 1000))),
    seed: options.seed,
  };
}

function rankedValues(rank: Uint32Array, values: Float64Array): Float64Array {
  const column = new Float64Array(rank.length);
  for (let row = 0; row < column.length; row++) column[row] = values[rank[row]!]!;
  return column;
}

/** Mean over the trees of a forest of the share each input has in the fall; a tree without a split tells nothing. */
function forestShares(data: ForestData, forest: number, trees: number): Float64Array {
  const shares = new Float64Array(data.inputs.length);
  const drawn = drawnRuns(data.y, forest, data.seed);
  let telling = 0;
  for (let tree = 0; tree < trees; tree++) {
    const falls = new RandomTree(data, drawn, forest * trees + tree).grow();
    const total = falls.reduce((sum, fall) => sum + fall, 0);
    if (!(total > 0)) continue;
    telling++;
    for (const [input, fall] of falls.entries()) shares[input]! += fall / total;
  }
  return shares.map((share) => (telling === 0 ? 0 : share / telling));
}

function scoreOf(input: string, shares: readonly number[]): FeatureScore {
  const score = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const squares = shares.reduce((sum, share) => sum + (share - score) * (share - score), 0);
  const half = 1.96 * Math.sqrt(squares / (shares.length - 1));
  return { input, score, low: Math.max(0, score - half), high: Math.min(1, score + half) };
}
