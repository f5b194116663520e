import type { Case } from "../case/types.ts";
import { keptTies, lossIn } from "../futures/case-measures.ts";
import { politicalFactors } from "../futures/case-study.ts";
import { politicalFigures } from "../futures/draw-futures.ts";
import type { Future } from "../futures/types.ts";
import type { Indicator } from "../pathways/signposts.ts";
import { type TippingPoint, tippingPoints } from "../pathways/tipping-points.ts";
import { runRobustness } from "../robust/run-robustness.ts";
import { swings } from "../sensitivity/swings.ts";
import { ensembleOf } from "../study/ensemble.ts";
import { type States, statesOf } from "../study/states.ts";
import type { Ensemble, Measure } from "../study/types.ts";
import { comparedRows } from "./compared.ts";
import { type FailureRule, failureOf } from "./failures.ts";
import { keptFloors } from "./kept-floors.ts";
import { strategyPathways } from "./strategy-pathways.ts";
import type { StrategyFailure, UncertaintyResult } from "./uncertainty-types.ts";
import { watchedSignals } from "./watched-signals.ts";
import { yearsOfStates } from "./years-of-states.ts";

/** Measures of the compared strategies under one theory, one number a future. */
export interface TheoryRuns {
  readonly theory: string;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly strategies: readonly {
    readonly strategy: string;
    readonly columns: Readonly<Record<string, Float64Array>>;
  }[];
}

/** Share of states in which doing nothing loses more than the limit. */
const WORST = 0.1;

/** Years over which losses are averaged before they are held against the limit: one bad year is not the end of a strategy. */
const TIPPING_YEARS = 3;

/**
 * Strategies side by side over all futures and theories: floors kept, robustness, where they fail, what matters, until when they do. Null with fewer than two
 * strategies, where the case states none without a lever to hold them against, or where nobody reacts under any theory. `years`: calendar years of the futures.
 */
export function uncertaintyOf(
  kase: Case,
  futures: readonly Future[],
  runs: readonly TheoryRuns[],
  years: readonly number[],
): UncertaintyResult | null {
  const strategies = runs[0]?.strategies.map(({ strategy }) => strategy) ?? [];
  const levers = (id: string) => kase.strategies.find((one) => one.id === id)!.levers.length;
  if (strategies.length < 2 || levers(strategies[0]!) > 0) return null;
  const ensemble = ensembleOfTheories(kase, futures, runs);
  const states = statesOf(ensemble);
  const limit = lossLimit(states, strategies[0]!);
  const robustness = runRobustness(ensemble, { measure: "loss", threshold: limit });
  const packages = strategies.filter((id) => levers(id) > 0);
  const named = packages[0] ?? strategies[0]!;
  const tipping = tippingOf(states, strategies, years, limit);
  return {
    ...{ strategies, theories: states.theories, futures: futures.length },
    ...{ states: robustness.table.futures, failed: robustness.table.failed, lossLimitUsdM: limit },
    compared: comparedRows(kase, states, strategies),
    kept: keptFloors(kase, states, strategies, limit),
    floorsNotMoved: kase.floors
      .filter(({ id }) => !keptTies(kase).some(({ floor }) => floor === id))
      .map(({ id }) => id),
    robustness,
    failures: failuresOf(kase, ensemble, states, limit),
    matters: mattersOf(kase, ensemble, named),
    ...{ tippingYears: TIPPING_YEARS, tipping },
    pathways: strategyPathways(kase, strategies, tipping, years),
    signals: watchedSignals(kase, states, tipping, packages, years),
  };
}

/** Losses are told apart from this on, USD million a year: what differs by less comes of the order of sums, and is neither regret nor harm. */
const SAME = 1e-6;

/** The loss of a strategy in a state; where an earlier strategy loses the same but for the order of sums, to the bit what that one loses. */
function lossOf({ strategies }: TheoryRuns, s: number, future: number): number {
  const lost = strategies.slice(0, s + 1).map(({ columns }) => columns.loss![future]!);
  const own = lost[s]!;
  return lost.find((value) => Math.abs(value - own) < SAME) ?? own;
}

/** All runs as one ensemble: futures with their drawn figures, under every strategy and theory. */
function ensembleOfTheories(kase: Case, futures: readonly Future[], runs: readonly TheoryRuns[]): Ensemble {
  const [{ measures, strategies }] = runs as [TheoryRuns];
  const names = Object.keys(measures);
  const factors = Object.entries(politicalFactors(kase));
  const values = names.map((name) =>
    Float64Array.from({ length: futures.length * strategies.length * runs.length }, (_, row) => {
      const [t, rest] = [row % runs.length, Math.floor(row / runs.length)];
      const [s, future] = [rest % strategies.length, Math.floor(rest / strategies.length)];
      return name === "loss" ? lossOf(runs[t]!, s, future) : runs[t]!.strategies[s]!.columns[name]![future]!;
    }),
  );
  const inputs = factors.map(([name]) => Float64Array.from(futures, (future) => future.values.get(name)!));
  return ensembleOf(
    {
      id: kase.id,
      inputs: factors.map(([name, { unit = "" }]) => ({ name, unit })),
      strategies: strategies.map(({ strategy }) => strategy),
      theories: runs.map(({ theory }) => theory),
      measures: names.map((name) => ({ name, ...measures[name]! })),
    },
    futures[0]?.seed ?? 0,
    [{ from: 0, to: futures.length, inputs, values, failed: [] }],
  );
}

/** Where each strategy loses more than the limit, and where a package loses more than doing nothing. */
function failuresOf(kase: Case, ensemble: Ensemble, states: States, limit: number): StrategyFailure[] {
  const { strategies } = ensemble.shape;
  const losses = strategies.map((strategy) => states.column("loss", strategy));
  const names = politicalFactors(kase);
  const indicators = indicatorsOf(kase);
  const interest = (s: number, fails: (loss: number, i: number) => boolean) =>
    losses[s]!.map((loss, i) => (Number.isNaN(loss) ? Number.NaN : Number(fails(loss, i))));
  return strategies.flatMap((strategy, s) => {
    const over: FailureRule = {
      kind: "limit",
      fails: `loses more than ${Number(limit.toPrecision(2))} USD million a year`,
      interest: interest(s, (loss) => loss > limit),
      searches: 2 * strategies.length - 1,
    };
    const harm: FailureRule = {
      kind: "harm",
      fails: "loses more than doing nothing",
      interest: interest(s, (loss, i) => loss > losses[0]![i]!),
      searches: 2 * strategies.length - 1,
    };
    return (s === 0 ? [over] : [over, harm]).map((rule) =>
      failureOf(ensemble, states, strategy, rule, names, indicators),
    );
  });
}

/** Inputs that can be observed: levels of variables. Rates, strengths and lengths show only in what follows from them. */
function indicatorsOf(kase: Case): Indicator[] {
  return politicalFigures(kase).flatMap(({ id, quantity, subject }) => {
    const variable = quantity === "start" ? kase.variables.find((one) => subject === `variable:${one.id}`) : undefined;
    return variable ? [{ id: variable.id, of: id, label: variable.title, unit: variable.unit }] : [];
  });
}

/** The loss that the first strategy, doing nothing, passes in one state of ten. */
function lossLimit(states: States, statusQuo: string): number {
  const sorted = states.column("loss", statusQuo).filter(Number.isFinite).sort();
  return sorted[Math.ceil((1 - WORST) * sorted.length) - 1] ?? 0;
}

/** Each future's loss, the mean over theories: chance and figures of a future are the same under all. */
function mattersOf(kase: Case, ensemble: Ensemble, strategy: string): UncertaintyResult["matters"] {
  const { theories, inputs } = ensemble.shape;
  const columns = theories.map((theory) => ensemble.measure("loss", strategy, theory));
  const mean = Float64Array.from({ length: ensemble.size }, (_, future) =>
    columns.reduce((sum, column) => sum + column[future]! / columns.length, 0),
  );
  const byName = Object.fromEntries(inputs.map(({ name }) => [name, ensemble.input(name)]));
  // Fewer than two futures a part tell nothing apart.
  const told = ensemble.size < 10 ? [] : swings(byName, mean).filter((one) => one.told);
  const names = politicalFactors(kase);
  return {
    strategy,
    inputs: inputs.length,
    swings: told.map((one) => ({
      ...one,
      label: names[one.input]?.label ?? one.input,
      unit: names[one.input]?.unit ?? "",
    })),
  };
}

function tippingOf(
  states: States,
  strategies: readonly string[],
  years: readonly number[],
  threshold: number,
): TippingPoint[] {
  const values = strategies.map((strategy): [string, Float64Array] => [
    strategy,
    yearsOfStates(states, strategy, years, lossIn),
  ]);
  return tippingPoints({
    ...{ times: years, values: Object.fromEntries(values), threshold, sense: "minimise" },
    window: Math.min(TIPPING_YEARS, years.length),
  });
}
