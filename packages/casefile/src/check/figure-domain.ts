import type { Case, Figure, Problem } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** Numbers that are possible; `over` is itself not one of them. */
interface Bounds {
  readonly least?: number;
  readonly over?: number;
  readonly most?: number;
}

const SHARE: Bounds = { least: 0, most: 1 };
const AGREEMENT: Bounds = { least: -1, most: 1 };
const POINTS: Bounds = { least: 0, most: 100 };
const NOT_NEGATIVE: Bounds = { least: 0 };
const POSITIVE: Bounds = { over: 0 };

/** What each quantity can be, whatever it is stated of; a quantity that is not here can be any number. */
const OF_QUANTITY: ReadonlyMap<string, Bounds> = new Map([
  ["executed", SHARE],
  ["flow-effect", SHARE],
  ["licence-same-day", SHARE],
  ["licence-renewal", SHARE],
  ["chance", SHARE],
  ["weight", NOT_NEGATIVE],
  ["rate", NOT_NEGATIVE],
  // So many moments a year are drawn for each future.
  ["rate-cap", { over: 0, most: 1000 }],
  ["duration", POSITIVE],
  ["duration-spread", NOT_NEGATIVE],
  ["decay", POSITIVE],
  ["lag", NOT_NEGATIVE],
  ["half", POSITIVE],
  ["half-excitement", POSITIVE],
  ["severity", { least: 0, most: 5 }],
  ["position", POINTS],
  ["salience", POINTS],
  ["status-quo", POINTS],
  ["capability", NOT_NEGATIVE],
  ["lead", NOT_NEGATIVE],
  ["ramp-time", NOT_NEGATIVE],
  ["licence-term", POSITIVE],
  ["value-loss", NOT_NEGATIVE],
  ["identical-votes", SHARE],
  ["vote-kappa", AGREEMENT],
  ["vote-pi", AGREEMENT],
  ["vote-s", AGREEMENT],
]);

/** A figure and its range are numbers that its quantity can be. */
export const figureDomain: Check = {
  code: "impossible-number",
  says: "a figure and its range lie where its quantity can: shares in 0 to 1, lengths above 0, a variable's start between its least and most",
  run({ case: kase }) {
    const starts = startBounds(kase);
    return kase.figures.flatMap((figure) => {
      const bounds = figure.quantity === "start" ? starts.get(figure.subject) : OF_QUANTITY.get(figure.quantity);
      return bounds ? problemsOf(figure, bounds) : [];
    });
  },
};

/** A variable starts within its own bounds; one that is a regime is 1 or 0, or a chance between. */
function startBounds({ variables, reactions }: Case): Map<string, Bounds> {
  const regimes = new Set(reactions.map(({ regime }) => regime));
  return new Map(
    variables.map(({ id, least, most }) => [
      `variable:${id}`,
      regimes.has(id) ? { least: Math.max(0, least), most: Math.min(1, most) } : { least, most },
    ]),
  );
}

/** One problem a figure: the value first, then the ends of its range. */
function problemsOf(figure: Figure, bounds: Bounds): Problem[] {
  const field = (["value", "low", "high"] as const).find((key) => !fits(figure[key], bounds));
  if (field === undefined) return [];
  const what = { value: "value", low: "low end", high: "high end" }[field];
  const allowed = inWords(bounds);
  return [
    report(found("figures", figure), [field], {
      code: "impossible-number",
      message: `The ${what} ${figure[field]} of \`${figure.id}\` cannot be: \`${figure.quantity}\` is ${allowed} here.`,
      remedy: `Correct it to a number that is ${allowed}, or check its unit.`,
    }),
  ];
}

function fits(number: number | undefined, { least, over, most }: Bounds): boolean {
  if (number === undefined) return true;
  return !(number < (least ?? number) || number <= (over ?? Number.NEGATIVE_INFINITY) || number > (most ?? number));
}

function inWords({ least, over, most }: Bounds): string {
  if (over !== undefined) return most === undefined ? `above ${over}` : `above ${over} and at most ${most}`;
  return most === undefined ? `${least} or more` : `${least} to ${most}`;
}
