import { RequestError } from "../simulate/run.ts";
import { needsSpread } from "./runs.ts";
import type { BlockShape } from "./sobol-sums.ts";

/** Blocks without a failed run, one after another, centred on the mean of their A and B points. */
interface UsableBlocks {
  readonly y: Float64Array;
  readonly blocks: number;
  readonly used: number;
  readonly mean: number;
}

/** Values in blocks: a block with a failed run is left out whole, as its points only mean something together. Throws {@link RequestError}. */
export function usableBlocks(y: ArrayLike<number>, { length }: BlockShape): UsableBlocks {
  const blocks = y.length / length;
  const kept = new Float64Array(y.length);
  let used = 0;
  for (let at = 0; at < y.length; at += length) {
    const from = used * length;
    let whole = true;
    for (let k = 0; k < length && whole; k++) {
      kept[from + k] = y[at + k]!;
      whole = Number.isFinite(y[at + k]!);
    }
    if (whole) used++;
  }
  if (used < 2) throw new RequestError([`sobolIndices: ${used} of ${blocks} blocks had no failed run; 2 are needed`]);
  const values = kept.subarray(0, used * length);
  needsSpread("sobolIndices", values);
  let sum = 0;
  for (let at = 0; at < values.length; at += length) sum += values[at]! + values[at + length - 1]!;
  const mean = sum / (2 * used);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! - mean;
  return { y: values, blocks, used, mean };
}

/** The form of blocks for so many inputs, if values fill whole ones. Throws {@link RequestError}. */
export function blockShape(runs: number, inputs: number, secondOrder: boolean): BlockShape {
  const length = secondOrder ? 2 * inputs + 2 : inputs + 2;
  if (runs > 0 && runs % length === 0) return { inputs, secondOrder, length };
  const order = secondOrder ? "with" : "without";
  throw new RequestError([
    `sobolIndices: ${runs} values do not fill blocks of ${length} (${inputs} inputs ${order} second order); give those of a saltelli design, in its order`,
  ]);
}
