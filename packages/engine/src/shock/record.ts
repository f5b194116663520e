import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { amountOf } from "../quantity/units.ts";
import { deliveredIn, flowOver, producedIn } from "../simulate/measures.ts";
import type { RecordComparison } from "../simulate/results.ts";
import type { Trace } from "../simulate/trace.ts";
import type { Pair, ShockRequest } from "./pair.ts";

/**
 * Recorded outcomes of the event beside what the model gives for the same subject and days. Forecasts and ceilings are no outcomes and are
 * told apart by {@link forecastsOf}; figures the model has no counterpart for are left out.
 */
export function recordOf(kase: Case, request: ShockRequest, pairs: readonly Pair[]): RecordComparison[] {
  const event = kase.events.find((candidate) => candidate.id === request.event);
  if (!event) return [];
  return event.record.flatMap((id) => {
    const figure = lookup(kase).figure(id);
    if (!figure || figure.from === "" || figure.to === "" || !OUTCOMES.has(figure.quantity)) return [];
    const modelled = pairs.map((pair) => modelledFor(kase, pair.with, figure));
    if (modelled.some(Number.isNaN)) return [];
    const [low, high] = [Math.min(...modelled), Math.max(...modelled)];
    const observed = amountOf(figure.value, figure.unit, dayOf(figure.to) - dayOf(figure.from));
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

/** Figures of the event that were expectations: as sentences, because they are no truth to be met. */
export function forecastsOf(kase: Case, request: ShockRequest): string[] {
  const event = kase.events.find((candidate) => candidate.id === request.event);
  return (event?.record ?? []).flatMap((id) => {
    const figure = lookup(kase).figure(id);
    if (!figure || OUTCOMES.has(figure.quantity)) return [];
    return [`Expected at the time, no outcome: ${figure.value} ${figure.unit} (${figure.source}). ${figure.note}`.trim()];
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
  if (kind === "case" && figure.quantity === "export") {
    return sum(periods, (period) => deliveredIn(trace, period, (cargo) => cargo.commodity === figure.of && cargo.focal));
  }
  return Number.NaN;
}

function sum<T>(list: readonly T[], read: (item: T) => number): number {
  return list.reduce((total, item) => total + read(item), 0);
}
