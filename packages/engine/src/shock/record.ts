import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { amountOf } from "../quantity/units.ts";
import { deliveredIn, flowOver, producedIn } from "../simulate/measures.ts";
import type { RecordComparison } from "../simulate/results.ts";
import type { Trace } from "../simulate/trace.ts";
import type { Pair, ShockRequest } from "./pair.ts";

/**
 * Recorded outcomes of the event beside what the model gives for the same subject and days. Where the record also has the level before the
 * event, the modelled fall is applied to that level: a day's output is not a year's mean, and the fall is what the model claims.
 * Forecasts and ceilings are no outcomes ({@link forecastsOf}); figures the model has no counterpart for are left out.
 */
export function recordOf(kase: Case, request: ShockRequest, pairs: readonly Pair[]): RecordComparison[] {
  const event = kase.events.find((candidate) => candidate.id === request.event);
  if (!event) return [];
  const figures = event.record
    .flatMap((id) => lookup(kase).figure(id) ?? [])
    .filter((f) => OUTCOMES.has(f.quantity) && f.to !== "");
  return figures.flatMap((figure) => {
    const before = levelBefore(figures, figure);
    if (isLevelBefore(figures, figure)) return [];
    const modelled = pairs.map((pair) => outcomeFor(kase, pair, figure, before));
    if (modelled.some(Number.isNaN)) return [];
    const [low, high] = [Math.min(...modelled), Math.max(...modelled)];
    const observed = inBase(figure);
    return [
      {
        what: figure.note === "" ? figure.id : figure.note,
        unit: "kt",
        observed,
        source: figure.source,
        modelled: { value: modelled[0]!, low, high },
        inside: low <= observed && observed <= high,
        kind: "observed" as const,
      },
    ];
  });
}

/** A series of single days begins with the level before the event when later days lie below it. */
function isLevelBefore(figures: readonly Figure[], figure: Figure): boolean {
  return figures.some((later) => seriesOf(later) === seriesOf(figure) && levelBefore(figures, later) === figure);
}

function levelBefore(figures: readonly Figure[], figure: Figure): Figure | undefined {
  const first = figures
    .filter((other) => seriesOf(other) === seriesOf(figure))
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0]!;
  return first !== figure && dailyOf(first) > dailyOf(figure) ? first : undefined;
}

function outcomeFor(kase: Case, pair: Pair, figure: Figure, before: Figure | undefined): number {
  const after = modelledFor(kase, pair.with, figure);
  if (figure.of === "lost") return modelledFor(kase, pair.without, figure) - after;
  if (!before) return after;
  const undisturbed = modelledFor(kase, pair.without, figure);
  return undisturbed > 0 ? (after / undisturbed) * dailyOf(before) * daysOf(figure) : Number.NaN;
}

const seriesOf = (figure: Figure) => `${figure.subject}|${figure.quantity}|${figure.of}`;
const daysOf = (figure: Figure) => dayOf(figure.to) - dayOf(figure.from);
const inBase = (figure: Figure) => amountOf(figure.value, figure.unit, daysOf(figure));
const dailyOf = (figure: Figure) => inBase(figure) / daysOf(figure);

/** Figures of the event that were expectations: as sentences, because they are no truth to be met. */
export function forecastsOf(kase: Case, request: ShockRequest): string[] {
  const event = kase.events.find((candidate) => candidate.id === request.event);
  return (event?.record ?? []).flatMap((id) => {
    const figure = lookup(kase).figure(id);
    if (!figure || OUTCOMES.has(figure.quantity)) return [];
    return [
      `Expected at the time, no outcome: ${figure.value} ${figure.unit} (${figure.source}). ${figure.note}`.trim(),
    ];
  });
}

const OUTCOMES = new Set(["flow", "production", "export", "intake"]);

/** What a run gives for a figure's subject over the figure's days; NaN if the days are not in the run or the subject has no counterpart. */
function modelledFor(kase: Case, trace: Trace, figure: Figure): number {
  const [from, to] = [dayOf(figure.from), dayOf(figure.to)];
  const periods = trace.periods.filter((period) => period.from >= from && period.to <= to);
  if (periods.length === 0 || periods[0]!.from !== from || periods.at(-1)!.to !== to) return Number.NaN;
  const [kind, id] = figure.subject.split(":") as [string, string];
  const own = figure.of === kase.focal;
  if (kind === "corridor") {
    const corridor = kase.corridors.find((candidate) => candidate.id === id);
    if (!corridor) return Number.NaN;
    const gauge = new Set(corridor.gauge);
    return sum(periods, (period) => flowOver(trace, period, gauge, (cargo) => !own || cargo.focal));
  }
  if (kind === "place" && figure.quantity === "production") {
    const commodity = kase.shippers.find((shipper) => shipper.fields.includes(id))?.commodity;
    return sum(periods, (period) => producedIn(trace, period, (cargo) => cargo.commodity === commodity, id));
  }
  if (kind === "case" && figure.quantity === "production") {
    const places = figure.of.split("+");
    const commodity = figure.of.replace(/-daily$/, "");
    return sum(periods, (period) =>
      places.length > 1
        ? sum(places, (place) => producedIn(trace, period, (cargo) => cargo.focal, place))
        : producedIn(trace, period, (cargo) => cargo.commodity === commodity && cargo.focal),
    );
  }
  if (kind === "case" && figure.quantity === "export") {
    return sum(periods, (period) =>
      deliveredIn(trace, period, (cargo) => cargo.commodity === figure.of && cargo.focal),
    );
  }
  return Number.NaN;
}

function sum<T>(list: readonly T[], read: (item: T) => number): number {
  return list.reduce((total, item) => total + read(item), 0);
}
