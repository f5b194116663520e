import type { Reading } from "../alignment/types.ts";
import { compare, lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { latest } from "./latest.ts";
import { claimsOfMechanisms } from "./mechanism-claims.ts";
import type { RuleReading, SocietyResult } from "./types.ts";
import { highOf, inWords, lowOf, readingOf } from "./wording.ts";

/** Sanctions on the neighbour bring firms. */
const MECHANISM = "M12";
const PREFIX = "moved:";
const YEAR = 365.25;

/** What about firms that move is not modelled, and why. */
export const RELOCATION_NOT_MODELLED: SocietyResult["notModelled"] = [
  { what: "Jobs, taxes and trade that moved firms bring", why: "Worth is stated for plans, not for what they did." },
  { what: "Firms that moved and left again", why: "The counts add up those that came; nobody counts who left." },
  {
    what: "Moved firms that serve trade round the sanctions",
    why: "Suspected, not counted; it would raise the risk of sanctions rather than income.",
  },
];

/** How many firms came, by what is counted. */
export interface Relocation {
  /** What is counted, from the figure's name. */
  readonly series: string;
  readonly counts: readonly { readonly on: string; readonly firms: number; readonly figure: string }[];
  /** Firms a year from first to last count; low and high: between neighbouring counts. */
  readonly aYear: Reading | null;
}

/** Firms that moved to the focal state, by series: figures `evidence` of `moved:NAME` on the case, oldest first. */
export function relocationsOf(kase: Case): Relocation[] {
  const found = kase.figures
    .filter(
      (one) => one.use && one.subject === `case:${kase.id}` && one.quantity === "evidence" && one.of.startsWith(PREFIX),
    )
    .sort((a, b) => compare(a.of, b.of) || compare(a.from, b.from));
  return [...new Set(found.map(({ of }) => of))].map((of) => {
    const own = found.filter((one) => one.of === of);
    return {
      series: of.slice(PREFIX.length),
      counts: own.map(({ from, value, id }) => ({ on: from, firms: value, figure: id })),
      aYear: yearly(own),
    };
  });
}

function yearly(figures: readonly Figure[]): Reading | null {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || first === last) return null;
  const between = figures.slice(1).map((one, i) => speed(figures[i]!, one));
  const value = speed(first, last);
  const [low, high] = [speed(ends(first, highOf), ends(last, lowOf)), speed(ends(first, lowOf), ends(last, highOf))];
  return { value, low: Math.min(low, ...between), high: Math.max(high, ...between) };
}

function ends(figure: Figure, of: (reading: Reading) => number): Figure {
  return { ...figure, value: of(readingOf(figure)) };
}

function speed(a: Figure, b: Figure): number {
  return ((b.value - a.value) * YEAR) / (dayOf(b.from) - dayOf(a.from));
}

/**
 * Firms a year as counted, and what would be left without the mechanism: the count less `strength x level of the cause` today. That holds of the
 * series named as the mechanism's effect; for others no number without it is known.
 */
export function relocationRules(kase: Case): RuleReading[] {
  const effect = kase.mechanisms.find(({ id }) => id === MECHANISM)?.effect;
  return relocationsOf(kase).flatMap(({ series, counts, aYear }) => {
    if (!aYear) return [];
    const due = series === effect ? dueToSanctions(kase) : null;
    const off = due && without(aYear, due);
    const last = counts.at(-1)!;
    const counted = `${last.firms} by ${last.on}, ${inWords(aYear)} a year`;
    return {
      id: `relocation-${series}`,
      title: `Firms a year: ${series.replaceAll("-", " ")}`,
      unit: "firms/y",
      on: aYear,
      off,
      mechanism: MECHANISM,
      claims: claimsOfMechanisms(kase, MECHANISM),
      says: off
        ? `${counted}; ${inWords(off)} without the sanctions, to which ${inWords(due)} a year are put down by assumption.`
        : `${counted}; how many would have come without the sanctions is not known.`,
    };
  });
}

/** Firms a year that the mechanism gives at the cause's level today; null: not known. */
function dueToSanctions(kase: Case): Reading | null {
  const cause = kase.mechanisms.find(({ id }) => id === MECHANISM)?.causes[0];
  const strength = latest(lookup(kase).figures(`mechanism:${MECHANISM}`, "strength"));
  const level = cause === undefined ? undefined : latest(lookup(kase).figures(`variable:${cause}`, "start"));
  if (!strength || !level) return null;
  const [s, l] = [readingOf(strength), readingOf(level)];
  return { value: s.value * l.value, low: lowOf(s) * lowOf(l), high: highOf(s) * highOf(l) };
}

function without(all: Reading, due: Reading): Reading {
  const rest = (a: number, b: number): number => Math.max(0, a - b);
  return { value: rest(all.value, due.value), low: rest(lowOf(all), highOf(due)), high: rest(highOf(all), lowOf(due)) };
}
