import type { Case } from "../case/types.ts";
import { claimsOfMechanisms } from "./mechanism-claims.ts";
import { mechanismShift } from "./mechanism-shift.ts";
import { onScale, signInWords } from "./on-scale.ts";
import type { RuleReading, SocietyResult } from "./types.ts";
import { unrestAfter, unrestRecord } from "./unrest.ts";
import { inWords } from "./wording.ts";

/** Credible reform raises stability. */
const TO_STABILITY = "M30";
/** Stability keeps unrest down. */
const TO_UNREST = "M30a";
/** How long reform is believed, or not, before one looks. */
const YEARS = 10;

/** What about reform is not modelled, and why. */
export const REFORM_NOT_MODELLED: SocietyResult["notModelled"] = [
  {
    what: "Whether promised reform is kept",
    why: "Nothing observed settles it; both ends of credibility are shown instead.",
  },
  { what: "What outside support adds to reform", why: "No episode of the record shows it, for or against." },
];

/**
 * Credibility is a deep uncertainty, so both ends are shown: stability, and the rate of unrest that follows from it, after ten years in which reform
 * is believed by all (`kept`) or by nobody (`broken`), with the mechanism at work and without.
 */
export function reformRules(kase: Case): RuleReading[] {
  if (!kase.mechanisms.some(({ id }) => id === TO_STABILITY)) return [];
  return (["most", "least"] as const).flatMap((end) => rulesOf(kase, end));
}

function rulesOf(kase: Case, end: "most" | "least"): RuleReading[] {
  const { change, missing } = mechanismShift(kase, TO_STABILITY, { to: end, years: YEARS });
  const [word, when] = end === "most" ? ["kept", "is kept and believed"] : ["broken", "is believed by nobody"];
  const record = unrestRecord(kase);
  const through = change && mechanismShift(kase, TO_UNREST, { to: change, years: YEARS });
  const unrest = record && through?.change ? unrestAfter(record.rate, through.change) : null;
  const claims = claimsOfMechanisms(kase, TO_STABILITY, TO_UNREST);
  return [
    {
      id: `reform-${word}-stability`,
      title: `Stability after ten years in which reform ${when}`,
      unit: "change on a scale from 0 to 1",
      on: change && onScale(change),
      off: { value: 0 },
      mechanism: TO_STABILITY,
      claims,
      says: change
        ? `It moves by ${inWords(onScale(change))}${signInWords(change)}. The strength is assumed.`
        : `Not known. ${missing}`,
    },
    {
      id: `reform-${word}-unrest`,
      title: `Nationwide unrest after ten years in which reform ${when}`,
      unit: "1/y",
      on: unrest,
      off: record?.rate ?? null,
      mechanism: TO_STABILITY,
      claims,
      says:
        record && unrest
          ? `${inWords(unrest)} a year, against ${inWords(record.rate)} by the record. Both strengths are assumed.`
          : `Not known what reform does to unrest. ${missing || (through?.missing ?? "There is no record of unrest.")}`,
    },
  ];
}
