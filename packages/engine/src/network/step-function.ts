import type { Day } from "../quantity/dates.ts";

/** A value per day that changes on given days: `values[i]` holds from `days[i]` until `days[i + 1]`. Before the first day: `before`. */
export interface StepFunction {
  readonly days: readonly Day[];
  readonly values: readonly number[];
  readonly before: number;
}

/** A step function with one value for ever. */
export function constant(value: number): StepFunction {
  return { days: [], values: [], before: value };
}

/** Value on a day. */
export function valueAt(f: StepFunction, day: Day): number {
  let low = 0;
  let high = f.days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f.days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? f.before : f.values[low - 1]!;
}

/** Sum of the daily values over `[from, to)`. */
export function sumOver(f: StepFunction, from: Day, to: Day): number {
  let total = 0;
  let day = from;
  while (day < to) {
    const next = Math.min(to, nextChange(f, day));
    total += valueAt(f, day) * (next - day);
    day = next;
  }
  return total;
}

function nextChange(f: StepFunction, day: Day): Day {
  for (const change of f.days) if (change > day) return change;
  return Number.POSITIVE_INFINITY;
}

/** Pieces `{from, to, value}` in date order; gaps keep `otherwise`. Later pieces win where they overlap. */
export function fromPieces(
  pieces: readonly { readonly from: Day; readonly to: Day; readonly value: number }[],
  otherwise: number,
): StepFunction {
  if (pieces.length === 0) return constant(otherwise);
  const days = [...new Set(pieces.flatMap((piece) => [piece.from, piece.to]))]
    .filter((day) => Number.isFinite(day))
    .sort((a, b) => a - b);
  const at = (day: Day) => {
    let value = otherwise;
    for (const piece of pieces) if (piece.from <= day && day < piece.to) value = piece.value;
    return value;
  };
  return { days, values: days.map(at), before: at(Number.NEGATIVE_INFINITY) };
}

/** Combines two step functions day by day. */
export function combine(a: StepFunction, b: StepFunction, f: (x: number, y: number) => number): StepFunction {
  if (a.days.length === 0 && b.days.length === 0) return constant(f(a.before, b.before));
  const days = [...new Set([...a.days, ...b.days])].sort((x, y) => x - y);
  return { days, values: days.map((day) => f(valueAt(a, day), valueAt(b, day))), before: f(a.before, b.before) };
}
