import type { BacktestPlan, BacktestRoute, Case } from "../case/types.ts";
import { applyTo } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { dayOf } from "../quantity/dates.ts";
import { amountOf } from "../quantity/units.ts";
import { flowOver } from "../simulate/measures.ts";
import { run } from "../simulate/run.ts";
import { stepThrough } from "../simulate/step-through.ts";
import type { Trace } from "../simulate/trace.ts";

/** Yearly flow of each route of the plan, in its order and unit. */
export type RouteFlows = readonly number[];

/** A calendar year as one period, without events: cheap, for the fit and the draws. `kase` is best a narrowed one. */
export function predictYear(
  kase: Case,
  plan: BacktestPlan,
  solver: SolverFactory,
  year: number,
  drawn?: ReadonlyMap<string, number>,
): RouteFlows {
  const window = { from: dayOf(`${year}-01-01`), to: dayOf(`${year + 1}-01-01`) };
  const network = compile(kase, { window, commodities: [plan.commodity], ...(drawn ? { drawn } : {}) });
  return routeFlows(kase, plan, stepThrough(applyTo(network, []), { solver, periods: [window] }));
}

/** A calendar year by months with the case's events. */
export function predictMonths(kase: Case, plan: BacktestPlan, solver: SolverFactory, year: number): RouteFlows {
  const [from, to] = [dayOf(`${year}-01-01`), dayOf(`${year + 1}-01-01`)];
  return routeFlows(kase, plan, run(kase, solver, { from, to, step: "month", commodities: [plan.commodity] }));
}

function routeFlows(kase: Case, plan: BacktestPlan, trace: Trace): RouteFlows {
  const unit = amountOf(1, plan.unit, 1);
  return plan.routes.map((route) => {
    const gauge = gaugeOf(kase, route);
    return (
      trace.periods.reduce((sum, period) => sum + flowOver(trace, period, gauge, (cargo) => cargo.focal), 0) / unit
    );
  });
}

function gaugeOf(kase: Case, route: BacktestRoute): ReadonlySet<string> {
  return new Set(
    kase.corridors.filter((corridor) => route.corridors.includes(corridor.id)).flatMap((corridor) => corridor.gauge),
  );
}
