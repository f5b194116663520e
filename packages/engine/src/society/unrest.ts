import type { Reading } from "../alignment/types.ts";
import { compare } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { claimsOfMechanisms } from "./mechanism-claims.ts";
import { mechanismShift } from "./mechanism-shift.ts";
import { recordRate } from "./record-rate.ts";
import type { RuleReading, SocietyResult } from "./types.ts";
import { highOf, inWords, lowOf } from "./wording.ts";

/** Infighting of the elite raises unrest. */
const MECHANISM = "M28";
const PREFIX = "unrest:";
const YEAR = 365.25;

/** What about unrest is not modelled, and why. */
export const UNREST_NOT_MODELLED: SocietyResult["notModelled"] = [
  {
    what: "When unrest comes",
    why: "So few episodes allow a rate with a wide range, but no date and no sign that runs ahead.",
  },
  { what: "Unrest by region", why: "Too few episodes to tell regions apart." },
  {
    what: "Unrest and the flow of goods",
    why: "The record ties no loss of flow to an episode; a run that wants one states it as a shock.",
  },
  { what: "Cohesion of the elite as a measured number", why: "Nobody measures it: its level is assumed over a range." },
];

/** How often nationwide unrest has come since the record began. */
export interface UnrestRecord {
  readonly from: string;
  readonly years: number;
  /** Episodes; low and high: in a strict and in a wide sense of nationwide. */
  readonly episodes: Reading;
  /** A year: Jeffreys' mean for the count, from the 5 % end of the strict count to the 95 % end of the wide one. */
  readonly rate: Reading;
  readonly figures: readonly string[];
}

/**
 * The rate of nationwide unrest from the record: figures `evidence` of `unrest:NAME` on the case, each 1 or 0 with what a strict and a wide sense
 * would count as its range; the first of them opens the record. null: no record.
 */
export function unrestRecord(kase: Case): UnrestRecord | null {
  const found = kase.figures
    .filter(
      (one) => one.use && one.subject === `case:${kase.id}` && one.quantity === "evidence" && one.of.startsWith(PREFIX),
    )
    .sort((a, b) => compare(a.from, b.from));
  const [first] = found;
  if (!first) return null;
  const years = (dayOf(kase.asOf) - dayOf(first.from)) / YEAR;
  if (!(years > 0)) return null;
  const count = (of: (reading: Reading) => number): number => found.reduce((sum, one) => sum + of(one), 0);
  const episodes = { value: count(({ value }) => value), low: count(lowOf), high: count(highOf) };
  const rate = {
    value: recordRate(episodes.value, years).value,
    low: lowOf(recordRate(episodes.low, years)),
    high: highOf(recordRate(episodes.high, years)),
  };
  return { from: first.from, years, episodes, rate, figures: found.map(({ id }) => id) };
}

/** How often nationwide unrest comes if the elite falls out openly, with the mechanism at work and without it; a year. */
export function unrestRules(kase: Case): RuleReading[] {
  const record = unrestRecord(kase);
  if (!record) return [];
  const { change, missing } = mechanismShift(kase, MECHANISM, { to: "least", years: 1 });
  const on = change && unrestAfter(record.rate, change);
  return [
    {
      id: "unrest-elites",
      title: "Nationwide unrest when the elite falls out openly",
      unit: "1/y",
      on,
      off: record.rate,
      mechanism: MECHANISM,
      claims: claimsOfMechanisms(kase, MECHANISM),
      says: on
        ? `${inWords(on)} a year if infighting breeds unrest, ${inWords(record.rate)} if it does not: ${record.episodes.value} episodes since ${record.from.slice(0, 4)}, ${record.episodes.low} in a strict and ${record.episodes.high} in a wide sense. The strength is assumed.`
        : `${inWords(record.rate)} a year by the record; what infighting adds is not known. ${missing}`,
    },
  ];
}

/** A rate of unrest after a change, a year: never below zero. */
export function unrestAfter(rate: Reading, change: Reading): Reading {
  const sum = (of: (reading: Reading) => number): number => Math.max(0, of(rate) + of(change));
  return { value: sum(({ value }) => value), low: sum(lowOf), high: sum(highOf) };
}
