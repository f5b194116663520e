import { type Bootstrap, type Estimate, resampleInto, spreadInterval } from "../robust/bootstrap.ts";
import { nearestQuantile, sampleOf } from "../robust/sample.ts";
import { type SliceIndices, sliceIndices } from "./delta-table.ts";
import { DummyMemory, shuffledInto } from "./dummy.ts";
import { type GivenDataOptions, slicedRuns } from "./given-data.ts";
import type { AgainstDummy } from "./pawn.ts";
import type { InputColumn } from "./runs.ts";
import { type Slices, slicesFor, slicesOf } from "./slices.ts";
import { between, percent, twoDecimals } from "./words.ts";

/** What one input moves, read from runs of any design. */
export interface DeltaInput {
  readonly name: string;
  /** Slices the input was cut into. */
  readonly slices: number;
  /** Share of the distribution the input moves, from 0 to 1 (Borgonovo 2007), less the bias of the estimate. */
  readonly delta: AgainstDummy;
  /** Share of the variance it moves alone. */
  readonly first: Estimate;
  readonly sentence: string;
}

/** Moment-independent indices of all inputs. */
export interface DeltaIndices {
  /** Runs that did not fail. */
  readonly used: number;
  readonly failed: number;
  readonly confidence: number;
  readonly inputs: readonly DeltaInput[];
}

/**
 * Borgonovo's moment-independent index and the first-order index from runs of any design, by slices of the input and equally full bins of the values
 * (default: the cube root of the runs of each), so that no monotone change of scale moves delta and ties do no harm. delta is corrected by its bootstrap
 * bias, 2 x value - mean of resamples (Plischke et al. 2013); intervals and a dummy input beside each (default: 95 % of 100). Failed runs are left out
 * and counted. Throws {@link RequestError}.
 */
export function delta(columns: readonly InputColumn[], y: ArrayLike<number>, options: GivenDataOptions): DeltaIndices {
  const runs = slicedRuns("delta", columns, y, options, slicesFor);
  const { bootstrap, failed } = runs;
  const values = centred(runs.y);
  const cut: Cut = { y: values, bins: slicesOf(values, false, runs.slices) };
  const resamples = resampled(cut, runs.columns, bootstrap);
  const memory = new DummyMemory<number>();
  const inputs = runs.columns.map((slices, k) => {
    const raw = indicesOf(cut, slices.of, slices);
    const own = resamples[k]!;
    const bias = own.reduce((sum, one) => sum + one.delta, 0) / own.length - raw.delta;
    const value = raw.delta - bias;
    const dummy = memory.of(slices, () => dummyOf(cut, slices, bootstrap));
    const { confidence } = bootstrap;
    const found = {
      ...{ name: options.names[k]!, slices: slices.sizes.length },
      delta: {
        ...spreadInterval(
          value,
          Float64Array.from(own, (one) => one.delta),
          confidence,
        ),
        ...{ dummy, aboveDummy: value > dummy },
      },
      first: spreadInterval(
        raw.first,
        Float64Array.from(own, (one) => one.first),
        confidence,
      ),
    };
    return { ...found, sentence: sentenceOf(found) };
  });
  return { used: values.length, failed, confidence: bootstrap.confidence, inputs };
}

/** Values and the bins they are cut into. */
interface Cut {
  readonly y: Float64Array;
  readonly bins: Slices;
}

/** Less their mean, so that squares lose no digits. */
function centred(y: Float64Array): Float64Array {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return y.map((value) => value - mean);
}

function indicesOf({ y, bins }: Cut, of: Uint16Array, { sizes }: Slices, counts?: Uint16Array): SliceIndices {
  return sliceIndices(y, of, sizes.length, bins, counts ?? new Uint16Array(y.length).fill(1));
}

function resampled(cut: Cut, columns: readonly Slices[], { bootstraps, seed }: Bootstrap): SliceIndices[][] {
  const counts = new Uint16Array(cut.y.length);
  const found: SliceIndices[][] = columns.map(() => []);
  for (let b = 0; b < bootstraps; b++) {
    resampleInto(counts, seed, b);
    for (const [k, slices] of columns.entries()) found[k]!.push(indicesOf(cut, slices.of, slices, counts));
  }
  return found;
}

/** The height that the corrected delta of shuffled slices passes in 1 - confidence of cases; all are corrected by the bias of the first. */
function dummyOf(cut: Cut, slices: Slices, bootstrap: Bootstrap): number {
  const shuffled = new Uint16Array(slices.of.length);
  let bias = 0;
  const found = Float64Array.from({ length: bootstrap.bootstraps }, (_, b) => {
    shuffledInto(shuffled, slices, bootstrap.seed, b);
    const raw = indicesOf(cut, shuffled, slices).delta;
    if (b === 0) {
      const own = resampled(cut, [{ of: shuffled, sizes: slices.sizes }], bootstrap)[0]!;
      bias = own.reduce((sum, one) => sum + one.delta, 0) / own.length - raw;
    }
    return raw - bias;
  });
  return nearestQuantile(sampleOf(found), bootstrap.confidence);
}

function sentenceOf({ name, delta: index, first }: Omit<DeltaInput, "sentence">): string {
  const alone = first.low <= 0 ? "nothing that can be told from 0" : percent(first.value);
  const variance = `moves ${alone} of the variance alone (${between(first)})`;
  if (!index.aboveDummy) return `${name} cannot be told from an input without effect; it ${variance}`;
  return `${name} moves ${twoDecimals(index.value)} of the distribution (${between(index)}; an input without effect stays below ${twoDecimals(index.dummy)}) and ${variance}`;
}
