import type { Case } from "../case/types.ts";
import { resolveChanges } from "../change/resolve.ts";
import { applyTo } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import type { Reroute } from "../simulate/results.ts";
import { stepThrough } from "../simulate/step-through.ts";
import type { Pair, ShockRequest } from "./pair.ts";
import { divertedIn } from "./summary.ts";

const DAYS = 30;

/**
 * How much other routes can take in 30 days of the shock, three ways: what pipes and ports allow, what quotas and permits leave of it, and what
 * the first 30 days really mobilise. The first two are static months; a ceiling is never an outcome. Report units of the commodity.
 */
export function rerouteOf(
  kase: Case,
  solver: SolverFactory,
  request: ShockRequest,
  central: Pair,
  commodity: string,
): Reroute {
  const factor = kase.commodities.find((candidate) => candidate.id === commodity)!.reportFactor;
  return {
    commodity,
    unit: kase.commodities.find((candidate) => candidate.id === commodity)!.reportUnit,
    days: DAYS,
    technical: factor * staticMonth(kase, solver, request, commodity, false),
    permitted: factor * staticMonth(kase, solver, request, commodity, true),
    mobilised: factor * divertedIn({ without: firstDays(central.without), with: firstDays(central.with) }, commodity),
  };
}

function staticMonth(
  kase: Case,
  solver: SolverFactory,
  request: ShockRequest,
  commodity: string,
  permits: boolean,
): number {
  const window = { from: request.date, to: request.date + DAYS };
  const usual = compile(kase, { window });
  const network = permits ? usual : compile(kase, { window, permits });
  const { interventions } = resolveChanges(kase, request.changes, {
    date: request.date,
    days: Math.max(request.days, DAYS),
  });
  return divertedIn(
    {
      without: stepThrough(applyTo(usual, []), { solver, periods: [window] }),
      with: stepThrough(applyTo(network, interventions), { solver, periods: [window] }),
    },
    commodity,
  );
}

function firstDays(trace: Pair["with"]): Pair["with"] {
  return { ...trace, periods: trace.periods.slice(0, DAYS) };
}
