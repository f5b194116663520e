import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import type { PrimOptions } from "./types.ts";

/** What is wrong with an option; nothing if it may stand. */
type Rule = (value: unknown) => string | undefined;

/** A number strictly between two others, or equal to them where said. */
export function within(
  low: number,
  high: number,
  ends: { readonly low?: boolean; readonly high?: boolean } = {},
): Rule {
  return (value) => {
    const number = typeof value === "number" ? value : Number.NaN;
    const above = ends.low ? number >= low : number > low;
    const below = ends.high ? number <= high : number < high;
    if (above && below) return undefined;
    return `give a number ${ends.low ? "from" : "above"} ${low} ${ends.high ? "to" : "and below"} ${high}`;
  };
}

/** A whole number of at least `least`. */
export function whole(least: number): Rule {
  return (value) =>
    Number.isSafeInteger(value) && (value as number) >= least ? undefined : `give a whole number of at least ${least}`;
}

/** One of some words. */
export function oneOf(...words: readonly string[]): Rule {
  return (value) => (words.includes(value as string) ? undefined : `give ${words.join(", ")}`);
}

/** Anything: it is checked by what uses it. */
export const anything: Rule = () => undefined;

/** Every problem of the options of a method at once: unknown keys, and values that cannot be. Throws {@link RequestError}. */
export function checkOptions(method: string, options: object, rules: Readonly<Record<string, Rule>>): void {
  const problems: string[] = [];
  for (const [key, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule === undefined) problems.push(unknown(`option of ${method}`, key, Object.keys(rules)));
    else if (value !== undefined) {
      const wrong = rule(value);
      if (wrong !== undefined) problems.push(`Option \`${key}\` of ${method} is ${String(value)}: ${wrong}`);
    }
  }
  if (problems.length > 0) throw new RequestError(problems);
}

/** The options of PRIM, all of them set. */
export interface Search {
  readonly peelAlpha: number;
  readonly pasteAlpha: number;
  readonly massMin: number;
  readonly objective: "lenient1" | "lenient2" | "original";
  readonly densityStop: number;
  readonly paste: boolean;
}

/** Fills in the defaults of PRIM. Throws {@link RequestError} for unknown keys and values that cannot be. */
export function searchOf(options: PrimOptions): Search {
  checkOptions("prim", options, {
    peelAlpha: within(0, 0.5),
    pasteAlpha: within(0, 0.5),
    massMin: within(0, 1, { low: true }),
    objective: oneOf("lenient1", "lenient2", "original"),
    densityStop: within(0, 1, { high: true }),
    paste: (value) => (typeof value === "boolean" ? undefined : "give true or false"),
  });
  const {
    peelAlpha = 0.05,
    pasteAlpha = 0.05,
    massMin = 0.05,
    objective = "lenient1",
    densityStop = Number.POSITIVE_INFINITY,
    paste = true,
  } = options;
  return { peelAlpha, pasteAlpha, massMin, objective, densityStop, paste };
}
