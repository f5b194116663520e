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
  weakInputs,
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
type OfRuns<T> = Readonly<Record<RunName, T>>;

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

/** Flows of one run for the map, before anything else: one run is solved where the whole answer needs three. */
export const shockMap: Question<
  { readonly scenario: Scenario; readonly commodity: string; readonly run: RunName },
  { readonly links: Readonly<Record<string, number>> }
> = (desk, { scenario, commodity, run }) => {
  const { assumed, window, changes } = scene(desk, scenario);
  const kase = run === "published" ? desk.published : assumed;
  const trace = desk.live(kase, window).run(changes[run]);
  const goods = assumed.commodities.find(({ id }) => id === commodity)!;
  const span = spanOf(assumed, scenario) ?? { from: window.from, to: window.to };
  const flows = spanAmounts(trace, goods, span);
  return { links: Object.fromEntries([...flows].map(([id, { focal }]) => [id, focal * goods.reportFactor])) };
};

/** The scenario as it stands, quick enough to follow a slider; the numbers of `multivector run` with the same changes, to the last digit. */
export const shock: Question<ShockAsk, ShockAnswer> = (desk, { scenario, commodity, shown }) => {
  const { assumed, window } = scene(desk, scenario);
  const traces = tracesOf(desk, scenario);
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

/** Sums over the window of what losses are differences of, in the units of the series. */
export interface Terms {
  readonly production: number;
  readonly unmet: number;
  readonly value: number;
}

/** What a scenario loses, and what can be shown over time. */
export interface ShockTotalsAnswer {
  /** Against the same days without any move. */
  readonly totals: OfRuns<ShockTotals>;
  /** What they are differences of; `published`: without any move. */
  readonly terms: OfRuns<Terms>;
  readonly measures: readonly MeasureOf[];
  /** Figures the assumed run rests on that nobody observed, those with the most cargo first, and their share of all it rests on. */
  readonly weak: { readonly figures: readonly string[]; readonly share: number };
}

/** Losses of a scenario: asked when the slider rests, because they read every day of every run. */
export const shockTotals: Question<{ readonly scenario: Scenario; readonly commodity: string }, ShockTotalsAnswer> = (
  desk,
  { scenario, commodity },
) => {
  const { assumed, window } = scene(desk, scenario);
  const traces = tracesOf(desk, scenario);
  const goods = assumed.commodities.find(({ id }) => id === commodity)!;
  const still = desk.live(assumed, window).run([]);
  const totals = (trace: Trace) => pairTotals(goods, still, trace);
  const sum = (trace: Trace, measure: string) =>
    oneSeries(trace, measure, { commodity, actor: assumed.focal })?.points.reduce((all, { value }) => all + value, 0) ??
    0;
  const terms = (trace: Trace) => ({
    production: sum(trace, "production"),
    unmet: sum(trace, "unmet"),
    value: sum(trace, "export-value"),
  });
  return {
    totals: { published: totals(still), assumed: totals(traces.assumed), ours: totals(traces.ours) },
    terms: { published: terms(still), assumed: terms(traces.assumed), ours: terms(traces.ours) },
    measures: seriesNames(traces.published, commodity),
    weak: weakOf(traces.assumed),
  };
};

function weakOf(trace: Trace): ShockTotalsAnswer["weak"] {
  const { examples, share } = weakInputs(trace);
  return { figures: examples, share };
}

/** A scenario made ready: its case, its window, and the changes of each run. */
function scene(
  desk: Desk,
  scenario: Scenario,
): { readonly assumed: Case; readonly window: RunWindow; readonly changes: OfRuns<readonly string[]> } {
  const assumed = desk.assuming(scenario.assumptions);
  const of = (side: "happens" | "ours") =>
    changesOf(
      assumed,
      scenario.moves.filter((move) => move.side === side),
    );
  const [happens, ours] = [of("happens"), of("ours")];
  return {
    assumed,
    window: windowOf(assumed, scenario),
    changes: { published: [], assumed: happens, ours: [...happens, ...ours] },
  };
}

function tracesOf(desk: Desk, scenario: Scenario): OfRuns<Trace> {
  const { assumed, window, changes } = scene(desk, scenario);
  const live = desk.live(assumed, window);
  return {
    published: desk.live(desk.published, window).run([]),
    assumed: live.run(changes.assumed),
    ours: live.run(changes.ours),
  };
}

function linksOf(traces: OfRuns<Trace>, goods: Commodity, span: Span): ShockAnswer["links"] {
  const found: Record<string, number[]> = {};
  RUNS.forEach((name, k) => {
    for (const [link, { focal }] of spanAmounts(traces[name], goods, span)) {
      found[link] ??= [0, 0, 0];
      found[link][k] = focal * goods.reportFactor;
    }
  });
  return found;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Flows over the periods that touch a span. */
function spanAmounts({ periods, ...rest }: Trace, { id }: Commodity, span: Span): ReturnType<typeof linkAmounts> {
  const first = periods.findIndex(({ to }) => to > dayOf(span.from));
  const end = periods.findIndex(({ from }) => from >= dayOf(span.to));
  return linkAmounts({ periods, ...rest }, id, first, end < 0 ? periods.length : end);
}
