import {
  type Case,
  type Commodity,
  dayOf,
  linkAmounts,
  oneSeries,
  pairTotals,
  type Series,
  type SeriesOf,
  type ShockTotals,
  seriesNames,
  type Trace,
} from "@multivector/engine";
import type { Scenario } from "../../state/workbench-state.ts";
import type { Desk, RunWindow } from "../desk.ts";
import { changesOf } from "../moves.ts";
import type { Question } from "../question.ts";
import { spanOf, windowOf } from "../window.ts";

/** A measure of a run: which, and of what. */
export interface MeasureOf {
  readonly measure: string;
  readonly of: SeriesOf;
}

/** A scenario, the commodity whose flows are shown, and the measure that is shown over time. */
export interface ShockAsk {
  readonly scenario: Scenario;
  readonly commodity: string;
  readonly shown: MeasureOf;
}

/** The three runs that are always shown: the published case, your assumptions, your strategy on top of them. */
export const RUNS = ["published", "assumed", "ours"] as const;
export type RunName = (typeof RUNS)[number];

/** Numbers of the three runs. */
export type OfRuns<T> = Readonly<Record<RunName, T>>;

/** What a scenario does to one commodity; central values, amounts in the commodity's report unit. */
export interface ShockAnswer {
  readonly window: RunWindow;
  /** Output and demand are held at their last known year: the window lies beyond the record. */
  readonly held: boolean;
  readonly unit: string;
  /** The days the map and the corridors speak of. */
  readonly span: { readonly from: string; readonly to: string; readonly days: number };
  /** The focal state's own cargo by link over the span, in the order of {@link RUNS}. */
  readonly links: Readonly<Record<string, readonly number[]>>;
  /** Null: a run has no such measure. */
  readonly series: OfRuns<Series | null>;
  readonly notKnown: readonly string[];
}

/** The scenario as it stands, quick enough for a slider; the numbers of `multivector run` with the same changes, to the last digit. */
export const shock: Question<ShockAsk, ShockAnswer> = (desk, { scenario, commodity, shown }) => {
  const { assumed, window, traces } = scene(desk, scenario);
  const { case: held, held: isHeld } = desk.over(assumed, window);
  const goods = held.commodities.find(({ id }) => id === commodity)!;
  const span = spanOf(assumed, scenario) ?? { from: window.from, to: window.to };
  const series = (trace: Trace) => oneSeries(trace, shown.measure, shown.of) ?? null;
  return {
    window,
    held: isHeld,
    unit: goods.reportUnit,
    span: { ...span, days: dayOf(span.to) - dayOf(span.from) },
    links: linksOf(traces, goods, span),
    series: { published: series(traces.published), assumed: series(traces.assumed), ours: series(traces.ours) },
    notKnown: traces.published.world.network.missing,
  };
};

/** What a scenario loses, and what can be shown over time. */
export interface ShockTotalsAnswer {
  /** Against the same days without any move. */
  readonly totals: OfRuns<ShockTotals>;
  readonly measures: readonly MeasureOf[];
}

/** Losses of a scenario: asked when the slider rests, because they read every day of every run. */
export const shockTotals: Question<{ readonly scenario: Scenario; readonly commodity: string }, ShockTotalsAnswer> = (
  desk,
  { scenario, commodity },
) => {
  const { assumed, window, traces } = scene(desk, scenario);
  const goods = assumed.commodities.find(({ id }) => id === commodity)!;
  const still = desk.live(assumed, window).run([]);
  const totals = (trace: Trace) => pairTotals(goods, still, trace);
  return {
    totals: { published: totals(still), assumed: totals(traces.assumed), ours: totals(traces.ours) },
    measures: seriesNames(traces.published, commodity),
  };
};

/** The three runs of a scenario over its window. */
function scene(
  desk: Desk,
  scenario: Scenario,
): { readonly assumed: Case; readonly window: RunWindow; readonly traces: OfRuns<Trace> } {
  const assumed = desk.assuming(scenario.assumptions);
  const window = windowOf(assumed, scenario);
  const of = (side: "happens" | "ours") =>
    changesOf(
      assumed,
      scenario.moves.filter((move) => move.side === side),
    );
  const [happens, ours] = [of("happens"), of("ours")];
  const live = desk.live(assumed, window);
  const traces = {
    published: desk.live(desk.published, window).run([]),
    assumed: live.run(happens),
    ours: live.run([...happens, ...ours]),
  };
  return { assumed, window, traces };
}

function linksOf(
  traces: OfRuns<Trace>,
  { id, reportFactor }: Commodity,
  span: { readonly from: string; readonly to: string },
): ShockAnswer["links"] {
  const found: Record<string, number[]> = {};
  RUNS.forEach((name, k) => {
    const { periods } = traces[name];
    const first = periods.findIndex(({ to }) => to > dayOf(span.from));
    const end = periods.findIndex(({ from }) => from >= dayOf(span.to));
    for (const [link, { focal }] of linkAmounts(traces[name], id, first, end < 0 ? periods.length : end)) {
      found[link] ??= [0, 0, 0];
      found[link][k] = focal * reportFactor;
    }
  });
  return found;
}
