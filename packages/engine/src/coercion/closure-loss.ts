import type { Case, Commodity } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import type { Network } from "../network/network.ts";
import { dayOf } from "../quantity/dates.ts";
import { subjectsOf } from "../shock/subjects.ts";
import { drawFigures, uncertainFigures } from "../simulate/draws.ts";
import { valueIn } from "../simulate/measures.ts";
import { run } from "../simulate/run.ts";
import { commodityLosses, isGain, reroutesOf, stoppedCorridors, weightLost } from "./closure-amounts.ts";
import type { Course, Grounds } from "./closure-course.ts";
import { type ClosureLossOptions, ClosureRuns, type ClosureWork } from "./closure-runs.ts";
import { ownCostOf } from "./own-cost.ts";
import type { Closure, ClosureLoss } from "./types.ts";

/**
 * What each closure costs the focal state, and the actor that closes (MODEL C): simulated day by day from `date`, against the same days undisturbed.
 * One row per closure and number of days, in the order asked for. The case's events are left out on both sides.
 */
export function closureLosses(kase: Case, solver: SolverFactory, options: ClosureLossOptions): ClosureLoss[] {
  return closureTable(kase, solver, options).losses;
}

/** {@link closureLosses} with an account of the work. */
export function closureTable(
  kase: Case,
  solver: SolverFactory,
  options: ClosureLossOptions,
): { readonly losses: ClosureLoss[]; readonly work: ClosureWork } {
  const central = new ClosureRuns(kase, solver, options, new Map());
  try {
    const year = options.yearUsdM ?? yearValue(kase, solver);
    const courses = central.all(options.closures, true);
    const range = rangeOf(kase, solver, options, central);
    const losses = options.closures.flatMap((closure, i) =>
      options.days.map((_, h) => {
        const { low, high } = range(i, h);
        const loss = lossOf(kase, central.grounds, closure, courses[i]![h]!, year);
        return low < high ? { ...loss, low: Math.min(low, loss.lossUsdM), high: Math.max(high, loss.lossUsdM) } : loss;
      }),
    );
    return { losses, work: central.work };
  } finally {
    central.dispose();
  }
}

/** Gross export value of the base year, USD million, by months and with the case's events. */
function yearValue(kase: Case, solver: SolverFactory): number {
  const [from, to] = [dayOf(`${kase.baseYear}-01-01`), dayOf(`${kase.baseYear + 1}-01-01`)];
  const trace = run(kase, solver, { from, to, step: "month" });
  return trace.periods.reduce((sum, period) => sum + valueIn(trace, period, (cargo) => cargo.focal), 0) / 1000;
}

/** Smallest and largest loss over the draws, by closure and horizon; an empty interval without draws. */
function rangeOf(
  kase: Case,
  solver: SolverFactory,
  options: ClosureLossOptions,
  central: ClosureRuns,
): (closure: number, horizon: number) => { readonly low: number; readonly high: number } {
  const figures = options.draws > 0 ? uncertainFigures(kase, subjectsOf(central.grounds.calm)) : [];
  const drawn = options.draws > 0 ? drawFigures(figures, options.draws, options.seed) : [];
  const losses = drawn.map((values) => {
    const runs = new ClosureRuns(kase, solver, options, values);
    const { network } = runs.grounds.stepper;
    const found = runs
      .all(options.closures, false)
      .map((courses) => courses.map((course) => focalValue(network, course)));
    runs.dispose();
    return found;
  });
  return (closure, horizon) => {
    const all = losses.map((loss) => loss[closure]![horizon]!);
    return { low: Math.min(...all), high: Math.max(...all) };
  };
}

/** Export value the focal state does not earn in the days of closure, USD million. */
function focalValue({ cargos }: Network, { closed }: Course): number {
  return cargos.reduce((sum, { focal }, c) => (focal ? sum + closed.value[c]! / 1000 : sum), 0);
}

function lossOf(kase: Case, grounds: Grounds, closure: Closure, course: Course, year: number): ClosureLoss {
  const { network } = grounds.stepper;
  const { notes: costNotes, ...ownCost } = ownCostOf(kase, network, closure, course.closed);
  const lossKt = tidy(weightLost(kase, network, grounds.stepper.layout, course.closed));
  const gain = isGain(network, course);
  const missing = network.missing.map((what) => `Not known, left out: ${what}.`);
  const lossUsdM = tidy(focalValue(network, course));
  return {
    actor: closure.actor,
    lever: closure.lever,
    disputed: closure.disputed,
    days: course.days,
    corridors: stoppedCorridors(grounds.calm, closure, course.days),
    lossKt,
    lossUsdM,
    shareOfYear: lossUsdM / year,
    byCommodity: focalCommodities(kase, network).flatMap((commodity) =>
      commodityLosses(grounds.calm, commodity, course),
    ),
    ownCost,
    bufferDays: course.bufferDays,
    reroutes: reroutesOf(kase, grounds.calm, course.closed),
    recoveryDays: course.recoveryDays,
    gainByWaiting: gain || lossKt < 0,
    notes: [
      ...costNotes,
      ...(gain ? ["A gain by waiting: the state earns more by it; not clipped."] : []),
      ...(lossKt < 0 ? ["More kilotonnes are exported by it: what cannot be used at home is sold; not clipped."] : []),
      ...missing,
    ],
  };
}

function focalCommodities(kase: Case, network: Network): readonly Commodity[] {
  const present = new Set(network.cargos.filter(({ focal }) => focal).map(({ commodity }) => commodity));
  return kase.commodities.filter(({ id }) => present.has(id));
}

function tidy(value: number): number {
  return Math.abs(value) < 1e-6 ? 0 : value;
}
