import type { Case, LinearProgramme, Optimum, SolverFactory, Trace } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";
import { resolveChanges } from "../../packages/engine/src/change/resolve.ts";
import { applyTo } from "../../packages/engine/src/change/world.ts";
import { assemble } from "../../packages/engine/src/flow/assemble.ts";
import { type Layout, layOut } from "../../packages/engine/src/flow/layout.ts";
import { compile } from "../../packages/engine/src/network/compile.ts";
import { dayOf, periodsOf, type Step } from "../../packages/engine/src/quantity/dates.ts";
import { PeriodFiller } from "../../packages/engine/src/simulate/fill-period.ts";
import { initialState } from "../../packages/engine/src/simulate/state.ts";
import { stepThrough } from "../../packages/engine/src/simulate/step-through.ts";
import { storeValues } from "../../packages/engine/src/simulate/store-values.ts";

export const solver = await loadSolver();
export const START = dayOf("2023-06-01");

/** The undisturbed run of a window. */
export function calmRun(
  kase: Case,
  days: number,
  step: Step = "day",
  from = START,
  factory: SolverFactory = solver,
): Trace {
  const network = compile(kase, { window: { from, to: from + days } });
  return stepThrough(applyTo(network, []), { solver: factory, periods: periodsOf(from, from + days, step) });
}

/** A run with changes, nominated and proven by the undisturbed run of the same days. */
export function changedRun(
  kase: Case,
  changes: readonly string[],
  days: number,
  step: Step = "day",
  from = START,
  factory: SolverFactory = solver,
): Trace {
  const calm = calmRun(kase, days, step, from, factory);
  const { interventions, problems } = resolveChanges(kase, changes, { date: from });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return stepThrough(applyTo(calm.world.network, interventions), {
    solver: factory,
    periods: periodsOf(from, from + days, step),
    calm,
  });
}

/** One undisturbed day as a linear programme, to be edited and solved; `value` is what the optimum is worth, kUSD. */
export function staticDay(kase: Case): {
  layout: Layout;
  programme: LinearProgramme;
  solve(): Optimum;
  value(): number;
} {
  const period = { from: START, to: START + 1 };
  const network = compile(kase, { window: period });
  const world = applyTo(network, []);
  const layout = layOut(network);
  const programme = assemble(network, layout);
  const values = storeValues(world, layout.storeColumns, START);
  const state = initialState(network, null);
  new PeriodFiller(programme, world).fill({
    world,
    layout,
    period,
    state,
    nominations: null,
    promised: null,
    storeValues: values,
  });
  const solve = () => {
    const fresh = solver(programme);
    try {
      return fresh.solve();
    } finally {
      fresh.dispose();
    }
  };
  return { layout, programme, solve, value: () => -solve().objective };
}

/** Every column of a run summed over its periods, by name: what two runs are compared by. */
export function amounts(trace: Trace): Map<string, number> {
  const { network } = trace.world;
  const { layout } = trace;
  const sums = new Map<string, number>();
  const add = (name: string, column: number) => {
    for (const period of trace.periods) sums.set(name, (sums.get(name) ?? 0) + period.x[column]!);
  };
  network.flows.forEach((flow, i) => {
    add(`${network.links[flow.link]!.id} ${network.cargos[flow.cargo]!.id} ${flow.contract ?? ""}`, layout.flow + i);
  });
  network.sources.forEach((source, i) => {
    add(`produced ${network.places[source.place]} ${network.cargos[source.cargo]!.id}`, layout.source + i);
  });
  network.sinks.forEach((sink, i) => {
    for (const column of [layout.nominated + i, layout.spot + i]) {
      add(`delivered ${network.places[sink.place]} ${network.cargos[sink.cargo]!.id}`, column);
    }
  });
  return sums;
}

/** Largest difference between two runs' amounts, kt. */
export function difference(a: Trace, b: Trace): number {
  const [left, right] = [amounts(a), amounts(b)];
  return Math.max(...[...left].map(([name, value]) => Math.abs(value - (right.get(name) ?? Number.NaN))));
}
