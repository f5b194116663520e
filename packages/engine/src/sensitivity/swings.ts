import { optionsOf } from "../design/known-keys.ts";
import { normalQuantile } from "../quantity/elementary.ts";
import { RequestError } from "../simulate/run.ts";

/** How far the mean of a measure moves with one input alone: from the lowest part of its values to the highest. */
export interface Swing {
  readonly input: string;
  /** Bounds of the lowest and the highest part, in the input's unit. */
  readonly lowest: number;
  readonly highest: number;
  /** Means of the measure there, in its unit. */
  readonly atLowest: number;
  readonly atHighest: number;
  /** Difference of the two means, its standard error, and whether it is beyond what chance gives. */
  readonly swing: number;
  readonly standardError: number;
  readonly told: boolean;
}

/** How swings are read. */
export interface SwingOptions {
  /** Parts of equal size the futures are cut into by an input's value; default 5. */
  readonly parts?: number;
  /** Chance that any input at all is told apart though none matters; default 0.05, shared among the inputs (Bonferroni). */
  readonly chance?: number;
}

/**
 * One swing for each input, the largest first (a tornado): futures are cut by the input's value into parts of equal size, and the mean of the measure in the
 * lowest part is held against that in the highest. Futures without a measure (NaN) are left out. Inputs that hold one value are left out. Throws {@link RequestError}.
 */
export function swings(
  columns: Readonly<Record<string, ArrayLike<number>>>,
  y: ArrayLike<number>,
  options: SwingOptions = {},
): Swing[] {
  const { parts = 5, chance = 0.05 } = optionsOf("swings", options, ["parts", "chance"]);
  if (!Number.isInteger(parts) || parts < 2)
    throw new RequestError([`swings: parts is ${parts}; give a whole number from 2`]);
  const used = Array.from({ length: y.length }, (_, i) => i).filter((i) => Number.isFinite(y[i]!));
  const size = Math.floor(used.length / parts);
  if (size < 2)
    throw new RequestError([`swings: ${used.length} futures cannot be cut into ${parts} parts of at least two`]);
  const names = Object.keys(columns);
  const bound = normalQuantile(1 - chance / 2 / Math.max(1, names.length));
  return names
    .flatMap((name) => swingOf(name, columns[name]!, y, used, { size, bound }) ?? [])
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
}

function swingOf(
  input: string,
  column: ArrayLike<number>,
  y: ArrayLike<number>,
  used: readonly number[],
  { size, bound }: { readonly size: number; readonly bound: number },
): Swing | null {
  const order = [...used].sort((a, b) => column[a]! - column[b]! || a - b);
  const [low, high] = [order.slice(0, size), order.slice(-size)];
  const [lowest, highest] = [column[low.at(-1)!]!, column[high[0]!]!];
  if (!(lowest < highest)) return null;
  const [a, b] = [momentsOf(low, y), momentsOf(high, y)];
  const swing = b.mean - a.mean;
  const standardError = Math.sqrt(a.errorSquared + b.errorSquared);
  const told = Math.abs(swing) > bound * standardError;
  return { ...{ input, lowest, highest, atLowest: a.mean, atHighest: b.mean }, swing, standardError, told };
}

function momentsOf(places: readonly number[], y: ArrayLike<number>): { mean: number; errorSquared: number } {
  const n = places.length;
  let sum = 0;
  for (const i of places) sum += y[i]!;
  const mean = sum / n;
  let squares = 0;
  for (const i of places) squares += (y[i]! - mean) * (y[i]! - mean);
  return { mean, errorSquared: squares / (n - 1) / n };
}
