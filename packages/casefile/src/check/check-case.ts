import type { Case, Problem } from "@multivector/engine";
import { hasErrors, sortProblems } from "../problem.ts";
import { capacityBelowFlow } from "./capacity-below-flow.ts";
import type { Check } from "./check.ts";
import { claimCheck } from "./claim-check.ts";
import { conflictingWithoutReason } from "./conflicting-without-reason.ts";
import { danglingClaim } from "./dangling-claim.ts";
import { dateOrder } from "./date-order.ts";
import { demandWithoutPenalty } from "./demand-without-penalty.ts";
import { duplicateFigure } from "./duplicate-figure.ts";
import { duplicateId } from "./duplicate-id.ts";
import { eventChangeUnparsable } from "./event-change-unparsable.ts";
import { fieldWithoutRefinery } from "./field-without-refinery.ts";
import { figureDomain } from "./figure-domain.ts";
import { figureRange } from "./figure-range.ts";
import { identicalTheories } from "./identical-theories.ts";
import { collectIds, type Damage, NOTHING_AMISS } from "./ids.ts";
import { investmentWithoutCost } from "./investment-without-cost.ts";
import { leverCycle } from "./lever-cycle.ts";
import { linkWithoutCapacity } from "./link-without-capacity.ts";
import { linkWithoutSource } from "./link-without-source.ts";
import { linkWithoutTariff } from "./link-without-tariff.ts";
import { mechanismCauses } from "./mechanism-causes.ts";
import { mechanismUnknownVariable } from "./mechanism-unknown-variable.ts";
import { missingSource } from "./missing-source.ts";
import { movesNoStock } from "./moves-no-stock.ts";
import { placeWithoutLink } from "./place-without-link.ts";
import { plannedLinkUnbuilt } from "./planned-link-unbuilt.ts";
import { quoteTooLong } from "./quote-too-long.ts";
import { rateAboveCap } from "./rate-above-cap.ts";
import { refineryWithoutFeed } from "./refinery-without-feed.ts";
import { seriesWithoutFigure } from "./series-without-figure.ts";
import { storeValueOrder } from "./store-value-order.ts";
import { strategyLevers } from "./strategy-levers.ts";
import { strengthMissing } from "./strength-missing.ts";
import { unknownId } from "./unknown-id.ts";
import { unknownReading } from "./unknown-reading.ts";
import { unreachableMarket } from "./unreachable-market.ts";
import { wrongUnit } from "./wrong-unit.ts";

/** Every semantic check; a new one is one file and one line here. */
const CHECKS: readonly Check[] = [
  unknownId,
  duplicateId,
  duplicateFigure,
  missingSource,
  linkWithoutSource,
  wrongUnit,
  figureRange,
  figureDomain,
  dateOrder,
  capacityBelowFlow,
  unreachableMarket,
  fieldWithoutRefinery,
  refineryWithoutFeed,
  placeWithoutLink,
  linkWithoutCapacity,
  linkWithoutTariff,
  plannedLinkUnbuilt,
  investmentWithoutCost,
  demandWithoutPenalty,
  storeValueOrder,
  danglingClaim,
  eventChangeUnparsable,
  quoteTooLong,
  conflictingWithoutReason,
  unknownReading,
  mechanismUnknownVariable,
  mechanismCauses,
  movesNoStock,
  identicalTheories,
  strengthMissing,
  seriesWithoutFigure,
  leverCycle,
  strategyLevers,
  rateAboveCap,
];

/** Everything that is wrong with the meaning of a case, in the order of files and lines. */
export function checkCase(kase: Case): Problem[] {
  return sortProblems(checkAll(kase, NOTHING_AMISS));
}

/** All checks on a case as it was read, with what of it could not be. */
export function checkAll(kase: Case, damage: Damage): Problem[] {
  const context = { case: kase, ids: collectIds(kase, damage) };
  const isWhole = damage.kinds.size === 0;
  const problems = CHECKS.filter((check) => isWhole || !check.relates).flatMap((check) => check.run(context));
  // Checks of claims are evaluated, which says something true only of a case that is right in all else.
  return damage.isFaulty || hasErrors(problems) ? problems : [...problems, ...claimCheck.run(context)];
}

/** What one check found; `problems` null: it was not made, because what it says is true only of a case without errors. */
export interface CheckOutcome extends Pick<Check, "code" | "says"> {
  readonly problems: readonly Problem[] | null;
}

/** Every check with what it found, also where it found nothing; together the problems are those of {@link checkCase}. */
export function checkOutcomes(kase: Case): CheckOutcome[] {
  const context = { case: kase, ids: collectIds(kase, NOTHING_AMISS) };
  const outcomes = CHECKS.map((check) => ({ code: check.code, says: check.says, problems: check.run(context) }));
  const isFaulty = outcomes.some(({ problems }) => hasErrors(problems));
  const { code, says } = claimCheck;
  return [...outcomes, { code, says, problems: isFaulty ? null : claimCheck.run(context) }];
}
