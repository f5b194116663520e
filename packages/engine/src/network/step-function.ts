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
  const passed = changesUntil(f, day);
  return passed === 0 ? f.before : f.values[passed - 1]!;
}

/** Sum of the daily values over `[from, to)`. */
export function sumOver(f: StepFunction, from: Day, to: Day): number {
  let total = 0;
  let passed = changesUntil(f, from);
  for (let day = from; day < to; passed++) {
    const next = passed < f.days.length ? Math.min(to, f.days[passed]!) : to;
    total += (passed === 0 ? f.before : f.values[passed - 1]!) * (next - day);
    day = next;
  }
  return total;
}

/** How many changes have happened by a day, that day's own included. */
function changesUntil(f: StepFunction, day: Day): number {
  let low = 0;
  let high = f.days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f.days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
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
  const before = f(a.before, b.before);
  if (b.days.length === 0) {
    return a.days.length === 0 ? constant(before) : { ...a, values: a.values.map((x) => f(x, b.before)), before };
  }
  if (a.days.length === 0) return { ...b, values: b.values.map((y) => f(a.before, y)), before };
  const [days, values]: [Day[], number[]] = [[], []];
  for (let [i, j] = [0, 0]; i < a.days.length || j < b.days.length; ) {
    const day = Math.min(a.days[i] ?? Number.POSITIVE_INFINITY, b.days[j] ?? Number.POSITIVE_INFINITY);
    if (a.days[i] === day) i++;
    if (b.days[j] === day) j++;
    days.push(day);
    values.push(f(i === 0 ? a.before : a.values[i - 1]!, j === 0 ? b.before : b.values[j - 1]!));
  }
  return { days, values, before };
}
