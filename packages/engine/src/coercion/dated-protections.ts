import { compare } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import type { PlannedProtection } from "./protection.ts";
import { type DaysClosed, ProtectionRuns, type SimulatedLoss } from "./protection-runs.ts";
import type { Shut } from "./static-programme.ts";
import type { Protection } from "./types.ts";
import { EQUAL } from "./worst-closures.ts";

/** Investments run day by day: those that avoid most per dollar in the plan. A run takes days of programmes, a plan a few. */
const RUN = 12;

/**
 * Ranks investments by what they avoid in the simulator, day by day: the larger of the losses to the closures that are worst in the plan with nothing
 * built or with one of them standing, without it and with it. Only what avoids something in the plan is run. Most avoided per dollar first.
 */
export function dateProtections(
  kase: Case,
  solver: SolverFactory,
  planned: readonly PlannedProtection[],
  worst: Shut,
  when: DaysClosed,
): Protection[] {
  const helping = planned.filter((one) => one.worstBeforeUsdM - one.worstAfterUsdM > EQUAL).slice(0, RUN);
  const closures = distinct([worst, ...helping.map(({ shutAfter }) => shutAfter)]);
  const runs = helping.length === 0 ? null : new ProtectionRuns(kase, solver, when);
  try {
    const before = runs && largest(runs.losses(closures, []));
    return planned
      .map((one) => {
        const { adds = [] } = kase.investments.find(({ id }) => id === one.investment) ?? {};
        return withRun(one, before, runs && helping.includes(one) ? largest(runs.losses(closures, adds)) : null);
      })
      .sort((a, b) => rate(b) - rate(a) || planRate(b) - planRate(a) || compare(a.investment, b.investment));
  } finally {
    runs?.dispose();
  }
}

function withRun(
  { shutAfter: _, ...one }: PlannedProtection,
  before: SimulatedLoss | null,
  run: SimulatedLoss | null,
): Protection {
  const avoided = before && run ? Math.max(0, before.lossUsdM - run.lossUsdM) : 0;
  const saves = avoided > EQUAL;
  return {
    ...one,
    simulatedBeforeUsdM: before && run ? before.lossUsdM : null,
    simulatedAfterUsdM: before && run ? before.lossUsdM - avoided : null,
    delayedUsdM: before && run ? Math.min(avoided, Math.max(0, run.storedUsdM - before.storedUsdM)) : null,
    avoidedPerUsd: one.costUsdM > 0 ? (saves ? avoided / one.costUsdM : 0) : saves ? null : 0,
  };
}

function largest(losses: readonly SimulatedLoss[]): SimulatedLoss {
  return losses.reduce((most, loss) => (loss.lossUsdM > most.lossUsdM ? loss : most));
}

function distinct(shuts: readonly Shut[]): Shut[] {
  return [...new Map(shuts.map((shut) => [JSON.stringify(shut), shut])).values()];
}

function rate({ avoidedPerUsd }: Protection): number {
  return avoidedPerUsd ?? Number.MAX_VALUE;
}

function planRate({ worstBeforeUsdM, worstAfterUsdM, costUsdM }: Protection): number {
  return (worstBeforeUsdM - worstAfterUsdM) / Math.max(costUsdM, 1e-9);
}
