import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { dayOf, isoOf } from "../quantity/dates.ts";
import { Intervals } from "../shock/intervals.ts";
import { totalsFrom } from "../shock/pair-totals.ts";
import { subjectsOf } from "../shock/subjects.ts";
import { summarise } from "../shock/summary.ts";
import { weakInputs } from "../shock/weak-inputs.ts";
import { drawFigures, uncertainFigures } from "./draws.ts";
import type { Series, ShockTotals, WeakInputs } from "./results.ts";
import { type RunRequest, run } from "./run.ts";
import { runSeries } from "./run-series.ts";
import type { Trace } from "./trace.ts";

/** Result of a run in the shape of MODEL I. */
export interface RunResult {
  readonly series: readonly Series[];
  readonly events: readonly {
    readonly id: string;
    readonly date: string;
    readonly title: string;
    readonly executed: string;
  }[];
  /** What the changes cost against the same window without them; empty where there are none. */
  readonly totals: readonly ShockTotals[];
  readonly status: {
    readonly from: string;
    readonly to: string;
    readonly step: string;
    readonly periods: number;
    readonly draws: number;
    readonly weakInputs: WeakInputs;
    readonly notKnown: readonly string[];
  };
}

/** Runs a request with `draws` over the stated ranges; series carry low and high where the draws differ. */
export function runResult(
  kase: Case,
  solver: SolverFactory,
  request: RunRequest,
  draws: { n: number; seed: number },
): RunResult {
  const central = run(kase, solver, request);
  const drawn = drawFigures(uncertainFigures(kase, subjectsOf(central)), draws.n, draws.seed);
  const traces = drawn.map((values) => run(kase, solver, { ...request, drawn: values }));
  return {
    series: band(
      runSeries(central),
      traces.map((trace) => runSeries(trace)),
    ),
    events: eventsIn(kase, request),
    totals: totalsOf(kase, solver, request, central, traces, drawn),
    status: {
      from: isoOf(request.from),
      to: isoOf(request.to),
      step: request.step,
      periods: central.periods.length,
      draws: draws.n,
      weakInputs: weakInputs(central),
      notKnown: central.world.network.missing,
    },
  };
}

function eventsIn(kase: Case, request: RunRequest): RunResult["events"] {
  const shown = kase.events.filter((event) => {
    const [from, to] = [dayOf(event.date), event.end === "" ? dayOf(event.date) + 1 : dayOf(event.end)];
    return (
      from < request.to && to > request.from && event.targets.length > 0 && !(request.without ?? []).includes(event.id)
    );
  });
  return shown.map(({ id, date, title, executed }) => ({ id, date, title, executed }));
}

function totalsOf(
  kase: Case,
  solver: SolverFactory,
  request: RunRequest,
  central: Trace,
  traces: readonly Trace[],
  drawn: readonly ReadonlyMap<string, number>[],
): ShockTotals[] {
  if (!request.changes || request.changes.length === 0) return [];
  const { changes: _, ...plain } = request;
  const commodities = kase.commodities.filter((commodity) =>
    central.world.network.cargos.some((cargo) => cargo.focal && cargo.commodity === commodity.id),
  );
  const ids = commodities.map((commodity) => commodity.id);
  const pair = (trace: Trace, values?: ReadonlyMap<string, number>) =>
    summarise({ without: run(kase, solver, values ? { ...plain, drawn: values } : plain), with: trace }, ids);
  const intervals = new Intervals(
    pair(central),
    traces.map((trace, i) => pair(trace, drawn[i]!)),
  );
  return commodities.map((commodity) => totalsFrom(commodity, intervals));
}

/** Central series with the lowest and highest value of the draws, where they differ. */
function band(central: readonly Series[], draws: readonly (readonly Series[])[]): Series[] {
  if (draws.length === 0) return [...central];
  const keyed = draws.map((list) => new Map(list.map((series) => [keyOf(series), series])));
  return central.map((series) => {
    const others = keyed.flatMap((map) => map.get(keyOf(series)) ?? []);
    return {
      ...series,
      points: series.points.map((point, t) => {
        const all = [point.value, ...others.map((other) => other.points[t]!.value)];
        const [low, high] = [Math.min(...all), Math.max(...all)];
        return high - low > 1e-9 * Math.max(1, Math.abs(high)) ? { ...point, low, high } : point;
      }),
    };
  });
}

function keyOf(series: Series): string {
  return `${series.measure}|${JSON.stringify(series.of)}`;
}

/** Series of a measure over a subject, for callers that look one up; undefined where there is none. */
export function findSeries(
  result: { readonly series: readonly Series[] },
  measure: string,
  of: Partial<Series["of"]>,
): Series | undefined {
  return result.series.find(
    (series) =>
      series.measure === measure &&
      Object.entries(of).every(([key, value]) => series.of[key as keyof Series["of"]] === value),
  );
}
