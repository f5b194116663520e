import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Mechanism } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { levelOf, rateOf } from "../mechanism/forms.ts";
import { latest } from "./latest.ts";
import { highOf, lowOf, readingOf } from "./wording.ts";

/** Where the cause of a mechanism goes, and for how many years it stays there. */
export interface Move {
  /** To an end of its scale, or by a distance from its start. */
  readonly to: "least" | "most" | Reading;
  readonly years: number;
}

/** What a mechanism does to its effect when its cause moves, in the unit of the effect; null: a figure is missing, `missing` says which. */
export interface MechanismShift {
  readonly change: Reading | null;
  readonly missing: string;
}

/** Days of a year. */
const YEAR = 365.25;

/**
 * How far one mechanism alone moves its effect: of form `rate` by `strength x (cause - start) x (years - lag)`, of a level form by what it gives at
 * the new level less what it gives at the start. Extremes over the ranges of strength, start, threshold, half and lag. Forms as in `mechanism/forms.ts`.
 */
export function mechanismShift(kase: Case, id: string, move: Move): MechanismShift {
  const mechanism = kase.mechanisms.find((one) => one.id === id);
  if (!mechanism) return { change: null, missing: `The case has no mechanism ${id}.` };
  const { causes, form } = mechanism;
  const variable = kase.variables.find((one) => one.id === causes[0]);
  if (causes.length !== 1 || !variable) return { change: null, missing: `${id} has no single variable as its cause.` };
  if (form !== "rate" && form !== "threshold" && form !== "saturation")
    return { change: null, missing: `${id} has the form ${form}: it moves no level.` };
  const strength = figureOf(kase, `mechanism:${id}`, "strength");
  if (!strength) return { change: null, missing: `No figure states the strength of ${id}.` };
  const start = figureOf(kase, `variable:${variable.id}`, "start");
  if (!start) return { change: null, missing: `No figure states the level of ${variable.id} today.` };
  const other = (quantity: string, otherwise: number): Reading =>
    figureOf(kase, `mechanism:${id}`, quantity) ?? { value: otherwise };
  const numbers: Numbers = {
    form,
    strength,
    start,
    by: typeof move.to === "string" ? { value: 0 } : move.to,
    threshold: other("threshold", 0),
    half: other("half", 1),
    lag: other("lag", 0),
  };
  const target = (level: number, by: number): number =>
    typeof move.to === "string" ? variable[move.to] : Math.min(variable.most, Math.max(variable.least, level + by));
  return { change: extremes(numbers, target, move.years), missing: "" };
}

/** The sum of shifts, end by end; null where one of them is not known. */
export function sumOfShifts(shifts: readonly MechanismShift[]): MechanismShift {
  const missing = shifts.find(({ change }) => change === null)?.missing ?? "";
  const known = shifts.flatMap(({ change }) => change ?? []);
  if (known.length === 0 || known.length < shifts.length) return { change: null, missing };
  const sum = (of: (reading: Reading) => number): number => known.reduce((total, one) => total + of(one), 0);
  return { change: { value: sum(({ value }) => value), low: sum(lowOf), high: sum(highOf) }, missing };
}

interface Numbers {
  readonly form: Extract<Mechanism["form"], "rate" | "threshold" | "saturation">;
  readonly strength: Reading;
  readonly start: Reading;
  readonly by: Reading;
  readonly threshold: Reading;
  readonly half: Reading;
  readonly lag: Reading;
}

type Target = (level: number, by: number) => number;

function extremes(numbers: Numbers, target: Target, years: number): Reading {
  const { strength, start, by, threshold, half, lag } = numbers;
  const at = (s: number, level: number, b: number, t: number, h: number, l: number): number => {
    const to = target(level, b);
    if (numbers.form === "rate") return rateOf(s, to, level) * Math.max(0, years - l / YEAR);
    const own = { strength: s, threshold: t, half: h };
    return levelOf(numbers.form, own, to) - levelOf(numbers.form, own, level);
  };
  const corners: number[] = [];
  for (const s of endsOf(strength))
    for (const level of endsOf(start))
      for (const b of endsOf(by))
        for (const t of endsOf(threshold))
          for (const h of endsOf(half)) for (const l of endsOf(lag)) corners.push(at(s, level, b, t, h, l));
  const value = at(strength.value, start.value, by.value, threshold.value, half.value, lag.value);
  return { value, low: Math.min(value, ...corners), high: Math.max(value, ...corners) };
}

function endsOf(reading: Reading): number[] {
  const [low, high] = [lowOf(reading), highOf(reading)];
  return low === high ? [low] : [low, high];
}

function figureOf(kase: Case, subject: string, quantity: string): Reading | undefined {
  const figure = latest(lookup(kase).figures(subject, quantity));
  return figure && readingOf(figure);
}
