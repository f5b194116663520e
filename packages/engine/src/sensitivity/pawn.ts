import { type Bootstrap, type Estimate, resampleInto, spreadInterval } from "../robust/bootstrap.ts";
import { nearestQuantile, sampleOf } from "../robust/sample.ts";
import { DummyMemory, shuffledInto } from "./dummy.ts";
import { type GivenDataOptions, slicedRuns } from "./given-data.ts";
import { type Distances, distances, type OrderedRuns, orderedRuns } from "./kolmogorov.ts";
import type { InputColumn } from "./runs.ts";
import type { Slices } from "./slices.ts";
import { between, twoDecimals } from "./words.ts";

/** An index beside what an input that does nothing shows by chance. */
export interface AgainstDummy extends Estimate {
  /** The height that the index of an input without effect, cut alike, passes in 1 - confidence of cases. */
  readonly dummy: number;
  readonly aboveDummy: boolean;
}

/** Distances of one input, from 0 to 1. */
export interface PawnInput {
  readonly name: string;
  /** Slices the input was cut into. */
  readonly slices: number;
  readonly median: AgainstDummy;
  readonly max: AgainstDummy;
  readonly sentence: string;
}

/** PAWN indices of all inputs. */
export interface PawnIndices {
  /** Runs that did not fail. */
  readonly used: number;
  readonly failed: number;
  readonly confidence: number;
  readonly inputs: readonly PawnInput[];
}

/**
 * PAWN (Pianosi & Wagener 2015, 2018) from runs of any design: how far the distribution of the values in a slice of an input lies from that of all
 * values (Kolmogorov-Smirnov), as median and largest over slices (default: 10). Intervals over resampled runs and a dummy input beside each (default:
 * 95 % of 100). Failed runs are left out and counted. Throws {@link RequestError}.
 */
export function pawn(columns: readonly InputColumn[], y: ArrayLike<number>, options: GivenDataOptions): PawnIndices {
  const runs = slicedRuns("pawn", columns, y, options, (n) => Math.max(2, Math.min(10, Math.floor(n / 10))));
  const { bootstrap, failed } = runs;
  const ordered = orderedRuns(runs.y);
  const resamples = resampled(ordered, runs.columns, bootstrap);
  const ones = new Uint16Array(runs.y.length).fill(1);
  const memory = new DummyMemory<Distances>();
  const inputs = runs.columns.map((slices, k) => {
    const raw = distances(ordered, slices.of, slices.sizes.length, ones);
    const dummy = memory.of(slices, () => dummyOf(ordered, slices, bootstrap));
    const against = (which: keyof Distances): AgainstDummy => ({
      ...spreadInterval(
        raw[which],
        Float64Array.from(resamples[k]!, (one) => one[which]),
        bootstrap.confidence,
      ),
      ...{ dummy: dummy[which], aboveDummy: raw[which] > dummy[which] },
    });
    const found = {
      name: options.names[k]!,
      slices: slices.sizes.length,
      median: against("median"),
      max: against("max"),
    };
    return { ...found, sentence: sentenceOf(found) };
  });
  return { used: runs.y.length, failed, confidence: bootstrap.confidence, inputs };
}

function resampled(ordered: OrderedRuns, columns: readonly Slices[], { bootstraps, seed }: Bootstrap): Distances[][] {
  const counts = new Uint16Array(ordered.order.length);
  const found: Distances[][] = columns.map(() => []);
  for (let b = 0; b < bootstraps; b++) {
    resampleInto(counts, seed, b);
    for (const [k, { of, sizes }] of columns.entries()) found[k]!.push(distances(ordered, of, sizes.length, counts));
  }
  return found;
}

function dummyOf(ordered: OrderedRuns, slices: Slices, { bootstraps, seed, confidence }: Bootstrap): Distances {
  const shuffled = new Uint16Array(slices.of.length);
  const ones = new Uint16Array(slices.of.length).fill(1);
  const found = Array.from({ length: bootstraps }, (_, b) => {
    shuffledInto(shuffled, slices, seed, b);
    return distances(ordered, shuffled, slices.sizes.length, ones);
  });
  const height = (which: keyof Distances) =>
    nearestQuantile(sampleOf(Float64Array.from(found, (one) => one[which])), confidence);
  return { median: height("median"), max: height("max") };
}

function sentenceOf({ name, median, max }: Omit<PawnInput, "sentence">): string {
  if (median.aboveDummy)
    return `${name} shifts the distribution by ${twoDecimals(median.value)} of 1 in the middle slice (${between(median)}); an input without effect stays below ${twoDecimals(median.dummy)}`;
  if (max.aboveDummy)
    return `${name} shifts the distribution in some slices only, at most by ${twoDecimals(max.value)} of 1 (${between(max)})`;
  return `${name} cannot be told from an input without effect`;
}
