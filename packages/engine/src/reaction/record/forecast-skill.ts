import { type Day, isoOf } from "../../quantity/dates.ts";
import { exp } from "../../quantity/elementary.ts";
import type { HazardDays, HazardFit } from "./provocation-fit.ts";
import { dailyDecay } from "./severity-stock.ts";
import type { SkillRow } from "./types.ts";

/** What a forecast is made from and judged on. */
export interface Trial {
  readonly with: SkillRow["with"];
  readonly days: HazardDays;
  readonly halfLife: number;
  /** First day of the record, and the number of days before the forecasts begin. */
  readonly from: Day;
  readonly trained: number;
}

/**
 * Brier score of "an act within the next `window` days", forecast from the fit to the days before `trained`, in windows that follow one another and
 * do not overlap. A forecast knows the moves made before its window and no later one: their stock only decays. Beside it the constant rate of
 * the same days and the same regime. Null where no window fits in. `fit` is that of {@link daysBefore} the forecasts.
 */
export function forecastSkill(trial: Trial, fit: HazardFit, window: number): SkillRow | null {
  const { days, trained, from } = trial;
  const constant = constantRates(days, trained);
  const kept = dailyDecay(trial.halfLife);
  const windows = Math.floor((days.stock.length - trained) / window);
  let [brier, brierConstant, hits] = [0, 0, 0];
  for (let i = 0; i < windows; i++) {
    const start = trained + i * window;
    const seen = days.acts.some((day) => day >= start && day < start + window) ? 1 : 0;
    const regime = days.stratum[start]!;
    const expected = fit.rates[regime]! * ahead(fit.provocation, days.stock[start]!, kept, window);
    hits += seen;
    brier += square(1 - exp(-expected) - seen) / windows;
    brierConstant += square(1 - exp(-constant[regime]! * window) - seen) / windows;
  }
  if (windows === 0 || brierConstant === 0) return null;
  const skill = 1 - brier / brierConstant;
  return {
    with: trial.with,
    from: isoOf(from + trained),
    to: isoOf(from + trained + windows * window),
    windowDays: window,
    windows,
    hits,
    brier,
    brierConstant,
    skill,
    says: `${skill > 0 ? "Better" : "No better"} than a constant rate on ${hits} acts in ${windows} windows of ${window} days.`,
  };
}

/** Sum over the window of exp(b x the stock decaying from its start). */
function ahead(b: number, stock: number, kept: number, window: number): number {
  let [sum, level] = [0, stock];
  for (let day = 0; day < window; day++, level *= kept) sum += exp(b * level);
  return sum;
}

/** The days of a record before a day: all that a forecast may be made from. */
export function daysBefore(days: HazardDays, end: number): HazardDays {
  return {
    stock: days.stock.subarray(0, end),
    stratum: days.stratum.subarray(0, end),
    acts: days.acts.filter((day) => day < end),
  };
}

/** Acts a day by regime over the days before `end`; a regime not seen then has the rate of all days. */
function constantRates({ stratum, acts }: HazardDays, end: number): [number, number] {
  const seen = acts.filter((day) => day < end);
  const of = (g: number) => {
    let days = 0;
    for (let day = 0; day < end; day++) if (stratum[day] === g) days++;
    return days === 0 ? seen.length / end : seen.filter((day) => stratum[day] === g).length / days;
  };
  return [of(0), of(1)];
}

const square = (x: number): number => x * x;
