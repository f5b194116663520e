import { drawAt, streamKey } from "../design/hash-key.ts";
import { anything, checkOptions, searchOf, whole } from "./options.ts";
import { trajectoryOf } from "./prim.ts";
import { checkInterest, ofInterest, type Table, tableOf, tableOver } from "./table.ts";
import type { Box, Columns, Interest, PrimOptions } from "./types.ts";

/** How the runs are drawn again. */
export interface ReproducibilityOptions {
  readonly prim?: PrimOptions;
  /** Number of resamples; default 20. */
  readonly resamples?: number;
  readonly seed: number;
}

/** How often an input is restricted when the runs are drawn again, in the box nearest in coverage and in the one nearest in density. */
interface Reproduced {
  readonly input: string;
  readonly byCoverage: number;
  readonly byDensity: number;
}

/** Least, median and largest over the resamples. */
interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Whether a box would be found again in other runs. */
export interface Reproducibility {
  readonly resamples: number;
  /** Every input, in the order of the columns. */
  readonly inputs: readonly Reproduced[];
  /** Coverage of the boxes nearest in density, and density of those nearest in coverage. */
  readonly coverage: Spread;
  readonly density: Spread;
}

const STREAM = streamKey("discover/resample");

/**
 * The resampling test (Bryant and Lempert 2010): runs are drawn with replacement, as many as there are, PRIM is run on each such sample,
 * and its boxes of nearest coverage and of nearest density are held against `box`. Throws {@link RequestError} as {@link prim}.
 */
export function reproducibility(
  columns: Columns,
  interest: Interest,
  box: Box,
  options: ReproducibilityOptions,
): Reproducibility {
  checkOptions("reproducibility", options, { prim: anything, resamples: whole(2), seed: whole(0) });
  const { resamples = 20, seed } = options;
  const search = searchOf(options.prim ?? {});
  const table = checkInterest(tableOf(columns, interest));
  const pairs = Array.from({ length: resamples }, (_, i) => {
    const boxes = trajectoryOf(resampleOf(table, seed, i), search);
    return { byCoverage: nearest(boxes, box, "coverage"), byDensity: nearest(boxes, box, "density") };
  });
  const share = (input: string, by: "byCoverage" | "byDensity") =>
    pairs.filter((pair) => pair[by].limits.some((limit) => limit.input === input)).length / resamples;
  return {
    resamples,
    inputs: table.axes.map(({ name }) => ({
      input: name,
      byCoverage: share(name, "byCoverage"),
      byDensity: share(name, "byDensity"),
    })),
    coverage: spreadOf(pairs.map((pair) => pair.byDensity.coverage)),
    density: spreadOf(pairs.map((pair) => pair.byCoverage.density)),
  };
}

/** Runs drawn with replacement; drawn once more where none or all of them are of interest. */
function resampleOf(table: Table, seed: number, i: number): Table {
  for (let attempt = 0; ; attempt++) {
    const places = new Uint32Array(table.y.length);
    for (let row = 0; row < places.length; row++)
      places[row] = Math.floor(drawAt(seed, i, STREAM, row, attempt) * places.length);
    const sample = tableOver(table, places.sort());
    const k = ofInterest(sample);
    if (k > 0 && k < places.length) return sample;
  }
}

/** The box nearest in one measure; of equally near ones (a trajectory often keeps its coverage for long) the nearest in the other. */
function nearest(boxes: readonly Box[], box: Box, by: "coverage" | "density"): Box {
  const other = by === "coverage" ? "density" : "coverage";
  const away = (one: Box, measure: "coverage" | "density") => Math.abs(one[measure] - box[measure]);
  return boxes.reduce((best, one) => {
    const nearer = away(one, by) - away(best, by) || away(one, other) - away(best, other);
    return nearer < 0 ? one : best;
  });
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor((sorted.length - 1) / 2);
  return { low: sorted[0]!, median: (sorted[half]! + sorted[sorted.length - 1 - half]!) / 2, high: sorted.at(-1)! };
}
