import type { Reading } from "../alignment/types.ts";
import { compare } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { exp, log } from "../quantity/elementary.ts";
import { claimsOfMechanisms } from "./mechanism-claims.ts";
import { type Point, slopeOf } from "./slope.ts";
import type { PassThrough, RuleReading, SocietyResult } from "./types.ts";
import { highOf, inWords, lowOf, twoDigits } from "./wording.ts";

/** The mechanism that carries one currency's shocks into another. */
const MECHANISM = "M31";
/** Months of a rolling slope. */
export const WINDOW = 36;

/** What about currencies is not modelled, and why. */
export const CURRENCY_NOT_MODELLED: SocietyResult["notModelled"] = [
  {
    what: "What moves both currencies at once",
    why: "Oil, for one, moves the currencies of all who sell it; a slope holds that too and is no proof of cause.",
  },
  { what: "Pass-through after the month of the shock", why: "Only changes of the same month are compared." },
  { what: "Interventions of the central bank", why: "No series of its sales by month is in the case." },
  {
    what: "From the exchange rate to prices at home",
    why: "It is another slope than the one shown, and no estimate of it is in the case.",
  },
];

/**
 * How far the focal state's currency follows another's against the same third currency: the slope of monthly log changes (figures `exchange-rate` of
 * the case and of an actor, one `of`), by the regimes of the case (figures `pass-through` of `ACTOR:name`, whose dates bound them) and over a
 * rolling {@link WINDOW} months. A month counts where its own and the month before are stated. null: no two such series.
 */
export function passThroughOf(kase: Case): PassThrough | null {
  const own = ratesOf(kase, `case:${kase.id}`);
  for (const { id } of [...kase.actors].sort((a, b) => compare(a.id, b.id))) {
    const others = ratesOf(kase, `actor:${id}`).filter((one) => own.some((mine) => mine.of === one.of));
    const [first] = others;
    if (!first) continue;
    const mine = own.filter(({ of }) => of === first.of);
    const changes = changesOf(
      mine,
      others.filter(({ of }) => of === first.of),
    );
    if (changes.length > 0) return { ...seriesOf(kase, id, changes), of: mine[0]!.unit, on: first.unit };
  }
  return null;
}

/** Part of its value the focal currency loses when the other loses `fall` of its own, in each regime with a known slope: 1 - (1 - fall)^slope. */
export function currencyRules(kase: Case, fall = 0.3): RuleReading[] {
  const passed = passThroughOf(kase);
  if (!passed) return [];
  const lost = (slope: number): number => 1 - exp(slope * log(1 - fall));
  return passed.regimes.flatMap(({ title, beta }) => {
    if (!beta) return [];
    const on: Reading = { value: lost(beta.value), low: lost(lowOf(beta)), high: lost(highOf(beta)) };
    return {
      id: `currency-shock-${title.replaceAll(" ", "-")}`,
      title: `${nameOf(passed.of)} when ${nameOf(passed.on)} loses ${twoDigits(fall * 100)} % of its value: ${title}`,
      unit: "share of its value lost",
      on,
      off: { value: 0 },
      mechanism: MECHANISM,
      claims: claimsOfMechanisms(kase, MECHANISM),
      says: `It loses ${inWords(on)} of its value in the same month if it follows as it did in this regime, nothing if it does not follow. What moves both at once is in that number too.`,
    };
  });
}

/** The currency of a rate such as `A/B`, units of A for one B. */
function nameOf(rate: string): string {
  return rate.split("/")[0] ?? rate;
}

interface Change extends Point {
  /** First day of the month it ends in. */
  readonly month: string;
}

function ratesOf(kase: Case, subject: string): Figure[] {
  return kase.figures.filter(
    (one) => one.use && one.subject === subject && one.quantity === "exchange-rate" && one.from !== "",
  );
}

/** Log changes of both currencies in each month whose month before is known too, oldest first. */
function changesOf(mine: readonly Figure[], others: readonly Figure[]): Change[] {
  const [y, x] = [byMonth(mine), byMonth(others)];
  return [...y.keys()].sort(compare).flatMap((month) => {
    const before = monthBefore(month);
    const [y0, y1, x0, x1] = [y.get(before), y.get(month), x.get(before), x.get(month)];
    if (!y0 || !y1 || !x0 || !x1) return [];
    return { month: `${month}-01`, x: log(x1 / x0), y: log(y1 / y0) };
  });
}

function byMonth(figures: readonly Figure[]): Map<string, number> {
  return new Map(figures.map((one) => [one.from.slice(0, 7), one.value]));
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

function seriesOf(kase: Case, other: string, changes: readonly Change[]): Omit<PassThrough, "of" | "on"> {
  const prefix = `${other}:`;
  const bounds = kase.figures.filter(
    (one) =>
      one.use && one.subject === `case:${kase.id}` && one.quantity === "pass-through" && one.of.startsWith(prefix),
  );
  const regimes = [...bounds]
    .sort((a, b) => compare(a.from, b.from))
    .map(({ of, from, to }) => {
      const within = changes.filter(({ month }) => month >= from && (to === "" || month < to));
      return {
        title: of.slice(prefix.length).replaceAll("-", " "),
        from,
        to,
        beta: slopeOf(within),
        months: within.length,
      };
    });
  const rolling = changes.flatMap(({ month }, i) => {
    const beta = i + 1 < WINDOW ? null : slopeOf(changes.slice(i + 1 - WINDOW, i + 1));
    return beta ? { month, beta: beta.value, low: lowOf(beta), high: highOf(beta) } : [];
  });
  const first = changes[0]!.month.slice(0, 7);
  const last = changes.at(-1)!.month.slice(0, 7);
  const notes = [
    `${changes.length} monthly log changes, ${first} to ${last}; ordinary least squares with the 95 % interval of Newey and West.`,
    ...regimes.flatMap(({ title, beta, months }) =>
      beta ? [] : [`${title}: ${months} months are too few for a slope.`],
    ),
  ];
  return { regimes, window: WINDOW, rolling, notes };
}
