import type { BacktestPlan, Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import type { ShockResult } from "../simulate/results.ts";
import { type BacktestCases, backtestCases, type Values, withValues } from "./cases.ts";
import { corrupted } from "./corruption.ts";
import { discrepancySizes, drawDiscrepancy } from "./discrepancy.ts";
import { quantile, wape } from "./errors.ts";
import { eventScores, eventTargets } from "./event-suite.ts";
import { search } from "./fit.ts";
import { type Naive, naiveRules } from "./naive.ts";
import { narrowed } from "./narrow.ts";
import { notesOf } from "./notes.ts";
import { type Observation, observe, observeRoutes } from "./observed.ts";
import { predictMonths, predictYear, type RouteFlows } from "./predict.ts";
import { normal } from "./randomness.ts";
import { conditioned, drawInputs, drawnYears, parameterDraw, withRanges } from "./sample.ts";
import { type Cell, scoresOf } from "./scores.ts";
import { lastYearFigure } from "./series-key.ts";
import type { Backtest, BacktestRow } from "./types.ts";

const FACTOR = 10;
const LEVEL = 0.8;
/** Discrepancy draws laid over each draw of the inputs. */
const REPLICATES = 8;

/** Draws over the inputs and their seed. */
export interface BacktestOptions {
  readonly draws: number;
  readonly seed: number;
  /** Replays of events already at hand, by event id; the suite of events runs what is missing. */
  readonly replays?: ReadonlyMap<string, ShockResult>;
}

/**
 * The back-test of a case's plan: fitted on the case as known on the cutoff, predicted with what is given after it, scored beside three
 * naive rules. null: the case has no plan. Pure.
 */
export function backtest(kase: Case, solver: SolverFactory, options: BacktestOptions): Backtest | null {
  const plan = kase.backtest;
  if (!plan) return null;
  const cases = backtestCases(kase, plan);
  const calibration = calibrate(plan, cases, solver);
  const central = predictAll(cases, plan, calibration.values, solver);
  const samples = sampleAll(kase, plan, cases, calibration, central, solver, options);
  const cells = cellsOf(kase, plan, central, samples);
  const annual = rowsOf(kase, plan, cells);
  const events = eventTargets(kase, plan, solver, options);
  const seen = annual.filter((row) => row.inside !== null);
  const inside = seen.filter((row) => row.inside).length;
  return {
    asKnownOn: plan.asKnownOn,
    parameters: plan.parameters.map(({ id, title, unit }, p) => ({
      id,
      title,
      unit,
      value: calibration.values[p]!,
      fittedOn: plan.fitYears.join(", "),
    })),
    given: plan.given.map((rule) => rule.says),
    admittedLate: cases.admittedLate,
    annual,
    annualScores: scoresOf(plan, cells),
    events,
    eventScores: eventScores(events),
    coverage: { level: LEVEL, targets: seen.length, inside, share: seen.length === 0 ? 0 : inside / seen.length },
    corruption: corruptionOf(kase, plan, calibration.values, central, solver),
    notes: [...plan.notes, ...notesOf(plan, cases, calibration.loss, annual)],
  };
}

/** The fitted parameters, and a loss for any values of the inputs: weighted error over the routes of the calibration years. */
interface Calibration {
  readonly values: Values;
  readonly loss: number;
  readonly lossOf: (drawn: ReadonlyMap<string, number>) => number;
}

function calibrate(plan: BacktestPlan, cases: BacktestCases, solver: SolverFactory): Calibration {
  const middle = plan.parameters.map((parameter) => (parameter.low + parameter.high) / 2);
  const small = withValues(narrowed(cases.fit, plan.commodity, plan.fitYears), plan, middle);
  const observed = observeRoutes(cases.fit, plan, plan.fitYears);
  const lossOf = (drawn: ReadonlyMap<string, number>) =>
    wape(
      plan.fitYears.flatMap((year, y) => comparedIn(plan, predictYear(small, plan, solver, year, drawn), observed[y]!)),
    );
  const found = search(plan.parameters, (values) => lossOf(parameterDraw(cases.fit, plan, values)));
  return { ...found, lossOf };
}

function comparedIn(plan: BacktestPlan, flows: RouteFlows, observed: readonly (Observation | null)[]) {
  return plan.routes.flatMap((route, r) => {
    const seen = observed[r];
    return route.partition && seen ? [{ predicted: flows[r]!, observed: seen.value }] : [];
  });
}

function predictAll(cases: BacktestCases, plan: BacktestPlan, values: Values, solver: SolverFactory): RouteFlows[] {
  const full = withValues(withRanges(cases.prediction, plan), plan, values);
  return plan.years.map((year) => predictMonths(full, plan, solver, year));
}

/** Per year and route: a sample of what could have been observed. */
function sampleAll(
  kase: Case,
  plan: BacktestPlan,
  cases: BacktestCases,
  calibration: Calibration,
  central: readonly RouteFlows[],
  solver: SolverFactory,
  { draws, seed }: BacktestOptions,
): number[][][] {
  const sizes = discrepancySizes(plan, leftOut(plan, cases, calibration.values, solver));
  const full = withValues(withRanges(cases.prediction, plan), plan, calibration.values);
  const inputs = drawInputs(narrowed(full, plan.commodity, plan.years), plan, calibration.values, draws, seed);
  const kept = conditioned(inputs, calibration.lossOf);
  return plan.years.map((year, y) => {
    const small = narrowed(full, plan.commodity, [year]);
    const calm = predictYear(small, plan, solver, year);
    const drawn = drawnYears(small, plan, solver, year, kept);
    const observed = observeRoutes(kase, plan, [year])[0]!;
    const base = drawn.length > 0 ? drawn : [calm];
    const offs = Array.from({ length: base.length * REPLICATES }, (_, i) =>
      drawDiscrepancy(plan, sizes, central[y]!, seed, y * base.length * REPLICATES + i),
    );
    return plan.routes.map((_, r) =>
      base.flatMap((flows, d) =>
        Array.from({ length: REPLICATES }, (_unused, k) => {
          const index = (y * base.length + d) * REPLICATES + k;
          const off = offs[d * REPLICATES + k]![r]!;
          // Sized by the prediction and the basis of the record, never by the recorded amount: that would leak it into the interval.
          const basis = observed[r]?.figure.basis;
          const noise = basis ? plan.observationError[basis] * central[y]![r]! * normal(seed, 200 + r, index) : 0;
          return Math.max(0, central[y]![r]! + flows[r]! - calm[r]! + off + noise);
        }),
      ),
    );
  });
}

/** The check years, which the fit did not see, with the fitted parameters. */
function leftOut(plan: BacktestPlan, cases: BacktestCases, values: Values, solver: SolverFactory) {
  return plan.checkYears.map((year) => {
    const small = withValues(narrowed(cases.fit, plan.commodity, [year]), plan, values);
    return { predicted: predictYear(small, plan, solver, year), observed: observeRoutes(cases.fit, plan, [year])[0]! };
  });
}

function cellsOf(
  kase: Case,
  plan: BacktestPlan,
  central: readonly RouteFlows[],
  samples: readonly (readonly number[][])[],
): Cell[] {
  const cutoffYear = Number(plan.asKnownOn.slice(0, 4));
  const flowsOf = (year: number) => ({
    flows: plan.routes.map((route) => lastObserved(kase, plan, route.observed, year)),
    total: observe(kase, plan, plan.total, year)?.value ?? 0,
  });
  const atCutoff = flowsOf(cutoffYear);
  return plan.years.flatMap((year, y) => {
    const naive: Naive[] = naiveRules(flowsOf(year).total, flowsOf(year - 1), atCutoff);
    return plan.routes.map((route, r) => ({
      route: route.id,
      year,
      predicted: central[y]![r]!,
      observed: observe(kase, plan, route.observed, year)?.value ?? null,
      sample: samples[y]![r]!,
      naive: naive[r]!,
    }));
  });
}

/** What was last recorded of a series by the end of a year; 0 where nothing is. */
function lastObserved(kase: Case, plan: BacktestPlan, series: string, year: number): number {
  const figure = lastYearFigure(kase, series, `${year}-12-31`);
  return figure ? (observe(kase, plan, series, Number(figure.from.slice(0, 4)))?.value ?? 0) : 0;
}

function rowsOf(kase: Case, plan: BacktestPlan, cells: readonly Cell[]): BacktestRow[] {
  return cells.map((cell) => {
    const route = plan.routes.find((candidate) => candidate.id === cell.route)!;
    const figure = observe(kase, plan, route.observed, cell.year)?.figure;
    const low = Math.min(cell.predicted, quantile(cell.sample, (1 - LEVEL) / 2));
    const high = Math.max(cell.predicted, quantile(cell.sample, (1 + LEVEL) / 2));
    return {
      route: route.id,
      name: route.name,
      year: cell.year,
      unit: plan.unit,
      predicted: { value: cell.predicted, low, high },
      observed: cell.observed,
      observedBasis: figure?.basis ?? "",
      source: figure?.source ?? "",
      naive: cell.naive,
      inside: cell.observed === null ? null : low <= cell.observed && cell.observed <= high,
    };
  });
}

/** Recomputes the central predictions, and the loss of the fit, from a case whose later flows are multiplied. */
function corruptionOf(
  kase: Case,
  plan: BacktestPlan,
  values: Values,
  central: readonly RouteFlows[],
  solver: SolverFactory,
) {
  const spoilt = corrupted(kase, plan, FACTOR);
  const cases = backtestCases(spoilt.case, plan);
  const again = predictAll(cases, plan, values, solver);
  const seenByFit = (list: BacktestCases) => list.fit.figures.map((figure) => `${figure.id}=${figure.value}`).join("|");
  const isSame = again.every((flows, y) => flows.every((flow, r) => flow === central[y]![r]));
  return {
    factor: FACTOR,
    figuresChanged: spoilt.changed,
    identical: isSame && seenByFit(cases) === seenByFit(backtestCases(kase, plan)),
  };
}
