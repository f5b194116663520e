import type { Case } from "../case/types.ts";
import { claimsOfMechanisms } from "./mechanism-claims.ts";
import { mechanismShift } from "./mechanism-shift.ts";
import { onScale, signInWords } from "./on-scale.ts";
import type { RuleReading, SocietyResult } from "./types.ts";
import { inWords } from "./wording.ts";

/** Spillover of sanctions moves trade towards the sanctioned state, and towards its partner. */
const PUSHES = ["M10", "M10a"];
/** Licences lower the spillover. */
const LICENCES = "M11";
const YEARS = 5;

/** What about the spillover of sanctions is not modelled, and why. */
export const SPILLOVER_NOT_MODELLED: SocietyResult["notModelled"] = [
  {
    what: "Business leaders who turn to another pole",
    why: "Claimed; no register of their holdings or visits is in the case.",
  },
  { what: "Payments refused and cargo held", why: "Reported one by one; nobody publishes a count." },
  { what: "Sanctions on the focal state's own firms", why: "The lists are public, what they cost is not." },
];

/**
 * What sanctions that spill over do in five years, on and off: the shift of trade towards each partner if the spillover reaches the end of its scale,
 * and the spillover if licences are all withdrawn. On the network itself a licence is the change `grant-permit`: it restores flow on its links alone.
 */
export function spilloverRules(kase: Case): RuleReading[] {
  const pushes = PUSHES.filter((id) => kase.mechanisms.some((one) => one.id === id)).map((id) => {
    const { change, missing } = mechanismShift(kase, id, { to: "most", years: YEARS });
    const title = kase.mechanisms.find((one) => one.id === id)!.title;
    const on = change && onScale(change);
    return rule(kase, id, `${title}: five years of full spillover`, "change of the share of trade", on, missing);
  });
  if (!kase.mechanisms.some(({ id }) => id === LICENCES)) return pushes;
  const { change, missing } = mechanismShift(kase, LICENCES, { to: "least", years: YEARS });
  const title = "Spillover of sanctions when every licence lapses";
  return [...pushes, rule(kase, LICENCES, title, "change on a scale from 0 to 1", change && onScale(change), missing)];
}

function rule(
  kase: Case,
  mechanism: string,
  title: string,
  unit: string,
  on: RuleReading["on"],
  missing: string,
): RuleReading {
  return {
    id: `spillover-${mechanism}`,
    title,
    unit,
    on,
    off: { value: 0 },
    mechanism,
    claims: claimsOfMechanisms(kase, mechanism),
    says: on ? `It moves by ${inWords(on)}${signInWords(on)}. The strength is assumed.` : `Not known. ${missing}`,
  };
}
