import { linear, ticks } from "./number.ts";

/** What an axis shows: its ends where they are set, else those of its values; a logarithmic one has no place for zero and less. */
export interface AxisRange {
  readonly low?: number;
  readonly high?: number;
  readonly log?: boolean;
}

/** A scale from a value to pixels and back, with round values to mark. */
export interface AxisScale {
  readonly to: (value: number) => number;
  readonly from: (pixel: number) => number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Has a value a place on the axis? */
export function isOnAxis(value: number | null, { log = false }: AxisRange): value is number {
  return value !== null && Number.isFinite(value) && (!log || value > 0);
}

/** The scale of an axis over pixels `[r0, r1]` with about `count` marked values; an axis without values runs from 0 (or 1) to 1 (or 10). */
export function axisScale(
  axis: AxisRange,
  values: readonly (number | null)[],
  [r0, r1]: readonly [number, number],
  count: number,
): AxisScale {
  const log = axis.log === true;
  const shown = values.filter((value): value is number => isOnAxis(value, axis));
  const empty = shown.length === 0;
  const low = axis.low ?? (empty ? (log ? 1 : 0) : Math.min(...shown));
  const high = Math.max(axis.high ?? (empty ? low + 1 : Math.max(...shown)), low);
  if (!log) {
    const back = r0 === r1 ? () => low : linear([r0, r1], [low, high]);
    return { to: linear([low, high], [r0, r1]), from: back, ticks: ticks(low, high, count), low, high };
  }
  const to = linear([Math.log(low), Math.log(high)], [r0, r1]);
  const from = linear([r0, r1], [Math.log(low), Math.log(high)]);
  return {
    to: (value) => to(Math.log(value)),
    from: (pixel) => Math.exp(from(pixel)),
    ticks: logTicks(low, high, count),
    ...{ low, high },
  };
}

/** The pixel of a value, cut at the ends of the axis: what reaches down to zero ends at the edge of a logarithmic one. */
export function heldOn({ to, low, high }: AxisScale, value: number): number {
  return to(Math.min(high, Math.max(low, value)));
}

/** 1, 2 and 5 times the powers of ten between two positive numbers; powers alone, or some of them, where those are too many. */
function logTicks(low: number, high: number, count: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const powers = Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
  const shown = (values: readonly number[]) =>
    values.map((value) => Number(value.toPrecision(12))).filter((v) => v >= low * (1 - 1e-9) && v <= high * (1 + 1e-9));
  const fine = shown(powers.flatMap((power) => [power, 2 * power, 5 * power]));
  if (fine.length <= count + 2) return fine;
  const coarse = shown(powers);
  const step = Math.max(1, Math.ceil(coarse.length / (count + 1)));
  return coarse.filter((_, i) => i % step === 0);
}
