import { alignmentOf } from "../alignment/alignment.ts";
import { issuesOf } from "../bargain/issues.ts";
import type { Case } from "../case/types.ts";
import type { CoercionResult } from "../coercion/types.ts";
import { yearsOf } from "../futures/ending.ts";
import type { Outlook } from "../futures/outlook.ts";
import type { Future } from "../futures/types.ts";
import { indicatorValues } from "../mechanism/indicators.ts";
import { isoOf } from "../quantity/dates.ts";
import { reactionRecord } from "../reaction/record/reaction-record.ts";
import { societyOf } from "../society/society.ts";
import { describeStrategy } from "../strategy/describe.ts";
import { disagreements } from "../window/disagreements.ts";
import { provocationProfiles } from "../window/profile.ts";
import type { LeverReading, PoliticsResult, TheoryResult } from "./politics-types.ts";
import { uncertaintyOf } from "./uncertainty.ts";

/** Draws of the ranges of positions, salience and weight: enough for a steady 5 and 95 %. */
const ISSUE_DRAWS = 100;

/** Days of closure that a disagreement point is read from: a year without a deal. */
const NO_DEAL_DAYS = 365;

/** Puts together what an assessment says about politics; `results`: one for each theory, in the order of the case. */
export function politicsResult(
  outlook: Outlook,
  kase: Case,
  futures: readonly Future[],
  results: readonly TheoryResult[],
  coercion: CoercionResult,
  seed: number,
): PoliticsResult {
  const strategies = results.flatMap((result) => result.strategies);
  const reported = kase.strategies.filter(({ report }) => report).map(({ id }) => id);
  const reacting = kase.theories.filter(({ switches }) => switches.reactions).map(({ id }) => id);
  const provoked = kase.reactions.find(({ excitedBy }) => excitedBy?.stock === "moves-away");
  return {
    from: isoOf(outlook.from),
    to: isoOf(outlook.to),
    futures: futures.length,
    seed,
    alignment: alignmentOf(kase),
    record: provoked ? reactionRecord(kase, provoked.sender) : null,
    theories: results.map(({ reading }) => reading),
    levers: reported.flatMap((id) => leversOf(kase, id)),
    strategies,
    windows: results.flatMap(({ windows }) => windows),
    orders: results.flatMap(({ orders }) => orders),
    profiles: reported.flatMap((id) => provocationProfiles(outlook, id, futures)),
    disagreements: disagreements(kase, strategies),
    indicators: indicatorValues(kase, reacting),
    society: societyOf(kase),
    issues: issuesOf(kase, { draws: ISSUE_DRAWS, seed, lossShare: lossShares(coercion) }),
    priorChecks: results.flatMap(({ priorChecks }) => priorChecks),
    uncertainty: uncertaintyOf(
      kase,
      futures,
      results.flatMap(({ runs }) => runs ?? []),
      yearsOf(outlook),
    ),
    notes: notesOf(outlook),
  };
}

/** Share of a year's exports the focal state loses to each actor's widest closure: what it has without a deal. */
function lossShares({ closures }: CoercionResult): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { actor, days, shareOfYear } of closures) {
    if (days === NO_DEAL_DAYS) shares.set(actor, Math.max(shares.get(actor) ?? 0, shareOfYear));
  }
  return shares;
}

function leversOf(kase: Case, strategy: string): LeverReading[] {
  return describeStrategy(kase, strategy).levers.map((row) => ({
    strategy,
    lever: row.lever,
    title: row.title,
    actor: row.actor,
    horizon: row.horizon,
    costClass: row.costClass,
    costUsdM: row.costUsdM,
    claims: row.claims,
    signals: row.reads.map(({ pole, direction, severity }) => ({ pole, direction, severity: severity?.value ?? 0 })),
    stands: Number(row.stands.slice(0, 4)),
  }));
}

function notesOf({ missing, kase }: Outlook): string[] {
  return [
    "Output, intake and demand are held at their last known year; capacities, prices and contracts as they stand; what strategies build comes on top.",
    "Futures vary the numbers of politics. Those of the network, and the lead times of levers, hold their central value.",
    "The record before the window leaves no excitement in it: a future begins at rest.",
    ...missing.map((what) => `Not known, left out: ${what}.`),
    ...(kase.strategies.length === 0 ? ["The case has no strategies."] : []),
  ];
}
