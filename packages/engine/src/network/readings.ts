import type { Lookup } from "../case/lookup.ts";
import type { Figure } from "../case/types.ts";
import { type Day, dayOf } from "../quantity/dates.ts";
import { amountOf, perDay } from "../quantity/units.ts";
import { constant, fromPieces, type StepFunction } from "./step-function.ts";

/** Values of figures, with the values of one draw laid over the central ones. */
export interface Readings {
  readonly lookup: Lookup;
  /** Figure id to drawn value. */
  readonly drawn: ReadonlyMap<string, number>;
  /** false: quotas and permits are left out, what is left is the technical system. */
  readonly permits: boolean;
}

/** What may be used of a link or shared capacity by permit or quota; Infinity where none is stated or permits are left out. */
export function permitSeries(readings: Readings, subject: string, quantity = "permitted"): StepFunction {
  if (!readings.permits) return constant(Number.POSITIVE_INFINITY);
  return levelSeries(readings, readings.lookup.figures(subject, quantity), perDay, Number.POSITIVE_INFINITY);
}

/** The figure's value in this draw. */
export function readValue(readings: Readings, figure: Figure): number {
  return readings.drawn.get(figure.id) ?? figure.value;
}

/**
 * A level figure series as a function of time; `convert` turns value and unit into base units.
 * The first value also holds before its date: a capacity stated in 2024 existed before somebody wrote it down. `lasting`: a value holds
 * until the next one even where its period ends, as a monthly price does.
 */
export function levelSeries(
  readings: Readings,
  figures: readonly Figure[],
  convert: (value: number, unit: string) => number,
  absent: number,
  lasting = false,
): StepFunction {
  if (figures.length === 0) return constant(absent);
  // Most series are the same in every draw; they are worked out once per case.
  if (figures.some((figure) => readings.drawn.has(figure.id)))
    return series(readings, figures, convert, absent, lasting);
  const known = KNOWN.get(figures) ?? new Map<unknown, StepFunction>();
  KNOWN.set(figures, known);
  const found = known.get(convert) ?? series(readings, figures, convert, absent, lasting);
  known.set(convert, found);
  return found;
}

/** Series of figure lists no draw touches, by list and conversion; the lists belong to the case's index tables and live as long as they. */
const KNOWN = new WeakMap<readonly Figure[], Map<unknown, StepFunction>>();

function series(
  readings: Readings,
  figures: readonly Figure[],
  convert: (value: number, unit: string) => number,
  absent: number,
  lasting: boolean,
): StepFunction {
  const values = figures.map((figure) => convert(readValue(readings, figure), figure.unit));
  const days = figures.map((figure) => (figure.from === "" ? Number.NEGATIVE_INFINITY : dayOf(figure.from)));
  if (lasting || figures.every((figure) => figure.to === "")) return inSequence(days, values);
  const pieces = figures.map((figure, i) => ({
    from: i === 0 ? Number.NEGATIVE_INFINITY : days[i]!,
    to: figure.to === "" ? (days.find((day) => day > days[i]!) ?? Number.POSITIVE_INFINITY) : dayOf(figure.to),
    value: values[i]!,
  }));
  return fromPieces(pieces, absent);
}

/** Values that each hold until the next; of two that begin on one day the later stated wins. Days must ascend. */
function inSequence(days: readonly Day[], values: readonly number[]): StepFunction {
  const changes: Day[] = [];
  const held: number[] = [];
  for (let i = 1; i < days.length; i++) {
    if (days[i + 1] === days[i]) continue;
    changes.push(days[i]!);
    held.push(values[i]!);
  }
  const first = days.lastIndexOf(days[0]!);
  return { days: changes.slice(first), values: held.slice(first), before: values[first]! };
}

/** Amounts of periods as a daily rate; a shorter period wins over a longer one that contains it. NaN where nothing is known. */
export function rateSeries(readings: Readings, figures: readonly Figure[]): StepFunction {
  const pieces = figures
    .filter((figure) => figure.from !== "" && figure.to !== "")
    .map((figure) => {
      const [from, to] = [dayOf(figure.from), dayOf(figure.to)];
      return { from, to, value: amountOf(readValue(readings, figure), figure.unit, to - from) / (to - from) };
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return fromPieces(pieces, Number.NaN);
}

/** A single number that does not change in time: the last figure stated for the window's end, or `absent`. */
export function scalar(
  readings: Readings,
  subject: string,
  quantity: string,
  of: string,
  absent: number,
  on: Day,
): number {
  const figures = readings.lookup.figures(subject, quantity, of);
  let found = absent;
  for (const figure of figures)
    if (figure.from === "" || dayOf(figure.from) <= on || Object.is(found, absent)) found = readValue(readings, figure);
  return found;
}
