import type { Reading } from "../alignment/types.ts";
import { compare } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { latest } from "./latest.ts";
import { claimsOfMechanisms } from "./mechanism-claims.ts";
import { type MechanismShift, mechanismShift, sumOfShifts } from "./mechanism-shift.ts";
import { onScale, signInWords } from "./on-scale.ts";
import type { RuleReading, SocietyResult } from "./types.ts";
import { highOf, inWords, lowOf, readingOf, twoDigits } from "./wording.ts";

/** Language policy lowers a neighbour's cultural influence. */
const CULTURE = "M26";
/** Heritage events raise cohesion, as claimed. */
const COHESION = "M27";
/** The cost that is not said: what heritage and language policy do to those who are not meant. */
const SIDE_EFFECTS = ["M27a", "M27b"];
const PREFIX = "minority:";
const YEARS = 10;

/** What about identity is not modelled, and why. */
export const IDENTITY_NOT_MODELLED: SocietyResult["notModelled"] = [
  { what: "Language and media habits", why: "No series of what people read, watch or speak is in the case." },
  { what: "The minority by region", why: "Shown for the places a share was found for; they stand for nobody else." },
  { what: "Emigration as an answer to identity policy", why: "Emigration is counted, its reasons are not." },
  {
    what: "Identity policy and outside claims on a region",
    why: "Texts tie them together; no episode allows a number.",
  },
];

/**
 * What the identity levers do in ten years if they are carried to the end of their scale: to the neighbour's cultural influence, to cohesion as
 * claimed, and to the interethnic balance, which the recommending text leaves out. The last rules net the two, each counted for those it concerns:
 * `cohesion x (1 - s) + balance x s` with s the minority's share (figures `share` of `minority:PLACE`); off: the claim alone.
 */
export function identityRules(kase: Case): RuleReading[] {
  if (!kase.mechanisms.some(({ id }) => id === CULTURE || id === COHESION)) return [];
  const shift = (id: string): MechanismShift => mechanismShift(kase, id, { to: "most", years: YEARS });
  const present = SIDE_EFFECTS.filter((id) => kase.mechanisms.some((one) => one.id === id));
  const cohesion = shift(COHESION);
  const balance = sumOfShifts(present.map(shift));
  return [
    single(
      kase,
      "identity-culture",
      "Cultural influence of the neighbour after ten years of language policy",
      CULTURE,
      shift(CULTURE),
      [],
    ),
    single(
      kase,
      "identity-cohesion",
      "Cohesion after ten years of heritage events and education",
      COHESION,
      cohesion,
      [],
    ),
    single(
      kase,
      "identity-side-effect",
      "Interethnic balance after ten years of both",
      present[0] ?? COHESION,
      balance,
      present,
    ),
    ...minoritiesOf(kase).flatMap((one) => netRule(kase, one, cohesion.change, balance.change, present)),
  ];
}

function single(
  kase: Case,
  id: string,
  title: string,
  mechanism: string,
  { change, missing }: MechanismShift,
  others: readonly string[],
): RuleReading {
  const on = change && onScale(change);
  return {
    id,
    title,
    unit: "change on a scale from 0 to 1",
    on,
    off: { value: 0 },
    mechanism,
    claims: claimsOfMechanisms(kase, mechanism, ...others),
    says: on
      ? `It moves by ${inWords(on)}${signInWords(on)}. The strength is assumed: no study gives one.`
      : `Not known. ${missing}`,
  };
}

function netRule(
  kase: Case,
  minority: Figure,
  cohesion: Reading | null,
  balance: Reading | null,
  mechanisms: readonly string[],
): RuleReading[] {
  if (!cohesion || !balance) return [];
  const [claimed, cost, share] = [onScale(cohesion), onScale(balance), readingOf(minority)];
  const net = (s: number, c: number, b: number): number => c * (1 - s) + b * s;
  const ends = [lowOf, highOf];
  const corners = ends.flatMap((s) => ends.flatMap((c) => ends.map((b) => net(s(share), c(claimed), b(cost)))));
  const value = net(share.value, claimed.value, cost.value);
  const on = { value, low: Math.min(...corners), high: Math.max(...corners) };
  const place = minority.of.slice(PREFIX.length).replaceAll("-", " ");
  return [
    {
      id: `identity-net-${minority.of.slice(PREFIX.length)}`,
      title: `Cohesion with the side effect counted: ${place}`,
      unit: "change on a scale from 0 to 1",
      on,
      off: claimed,
      mechanism: COHESION,
      claims: claimsOfMechanisms(kase, COHESION, ...mechanisms),
      says: `Where the minority is ${twoDigits(share.value * 100)} % (${minority.from.slice(0, 4)}), cohesion moves by ${inWords(on)}${signInWords(on)}; by ${inWords(claimed)} if the side effect is left out, as the recommendation does.`,
    },
  ];
}

/** The latest share of the minority in each place, in the order of the places' names. */
function minoritiesOf(kase: Case): Figure[] {
  const found = kase.figures.filter(
    (one) => one.use && one.subject === `actor:${kase.focal}` && one.quantity === "share" && one.of.startsWith(PREFIX),
  );
  const places = [...new Set(found.map(({ of }) => of))].sort(compare);
  return places.flatMap((place) => latest(found.filter(({ of }) => of === place)) ?? []);
}
