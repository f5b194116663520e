import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { Period } from "../quantity/dates.ts";
import type { State } from "../simulate/state.ts";
import type { Stepper } from "../simulate/stepper.ts";
import type { Trace } from "../simulate/trace.ts";
import type { Walk } from "../simulate/walk.ts";
import type { Gaps, LossLedger } from "./loss-ledger.ts";

/** What a closure of so many days does, before it is put into words and units. */
export interface Course {
  readonly days: number;
  /** Over the days of closure. */
  readonly closed: Gaps;
  /** Over the days of closure and those watched after it. */
  readonly watched: Gaps;
  /** Per store: level less undisturbed on the last day watched. */
  readonly levels: readonly number[];
  /** Whole days before output of the focal state falls; null if it does not within the closure. */
  readonly bufferDays: number | null;
  /** The same per commodity of the focal state, in the order of the ledger. */
  readonly buffers: readonly (number | null)[];
  /** Days after reopening until nothing is short any more; null if something still is on the last day watched. */
  readonly recoveryDays: number | null;
}

/** What all closures share: one network, its undisturbed days and a programme to run them on. */
export interface Grounds {
  readonly stepper: Stepper;
  readonly open: World;
  readonly calm: Trace;
  readonly periods: readonly Period[];
  /** Adds up what closed days fall short of the undisturbed ones. */
  readonly ledger: LossLedger;
}

/** Base units a day that count: above what idle links carry, a tonne for what is counted in kt. */
const COUNTS = 1e-3;

/** Differences the solver may leave behind, and flows it may leave on an unused column. */
const EXACT = 1e-6;
const NOISE = 1e-9;

/** Days watched after a closure: what a season has emptied takes longer to fill. */
export function watchedAfter(days: number): number {
  return days > 90 ? 120 : 60;
}

/**
 * The closed days are run once, to the longest of `horizons`; each reopening goes on from the day it falls on, until everything is as undisturbed
 * or the days watched are over. Days of which the undisturbed run knows none are not watched; `watch`: false leaves what comes after out.
 * Flow columns that carry something on a closed day are marked in `used`.
 */
export function coursesOf(
  grounds: Grounds,
  closed: World,
  horizons: readonly number[],
  used: Uint8Array,
  watch: boolean,
): Course[] {
  const { stepper, calm, periods, ledger } = grounds;
  const walk = stepper.walk(closed, { periods, calm, keep: false });
  ledger.from(ledger.nothing());
  const shutIn = ledger.commodities.map((): number | null => null);
  const found = new Map<number, Course>();
  for (let t = 0; t < Math.max(...horizons); t++) {
    const taken = walk.step();
    ledger.add(t, taken);
    markUsed(used, taken.x, stepper.layout);
    for (let c = 0; c < shutIn.length; c++) if (ledger.producedToday[c]! > COUNTS) shutIn[c] ??= t;
    const days = t + 1;
    if (!horizons.includes(days)) continue;
    const gaps = ledger.gaps();
    const after = watch
      ? reopen(grounds, walk, days, gaps)
      : { watched: gaps, levels: levelGaps(calm, t, taken.levels), recoveryDays: null };
    ledger.from(gaps);
    found.set(days, { days, closed: gaps, bufferDays: earliest(shutIn), buffers: [...shutIn], ...after });
  }
  return horizons.map((days) => found.get(days)!);
}

function earliest(days: readonly (number | null)[]): number | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** Marks the flow columns that carry anything at all. */
export function markUsed(used: Uint8Array, x: Float64Array, { flow }: Layout): void {
  for (let i = 0; i < used.length; i++) if (x[flow + i]! > NOISE) used[i] = 1;
}

/** Without an effect: nothing that moves undisturbed is closed. */
export function idleCourse({ calm, ledger }: Grounds, days: number): Course {
  const gaps = ledger.nothing();
  const levels = calm.world.network.stores.map(() => 0);
  const buffers = ledger.commodities.map(() => null);
  return { days, closed: gaps, watched: gaps, levels, bufferDays: null, buffers, recoveryDays: 0 };
}

function reopen(
  { stepper, open, calm, periods, ledger }: Grounds,
  from: Walk,
  days: number,
  gaps: Gaps,
): Pick<Course, "watched" | "levels" | "recoveryDays"> {
  const walk = stepper.walk(open, { periods, calm, from: from.moment(), keep: false });
  ledger.from(gaps);
  const end = Math.min(periods.length, days + watchedAfter(days));
  let levels: readonly number[] = [];
  let short = 0;
  for (let t = days; t < end; t++) {
    const taken = walk.step();
    ledger.add(t, taken);
    levels = levelGaps(calm, t, taken.levels);
    if (isShort(ledger)) short = t - days + 1;
    else if (ledger.apartToday < EXACT && atRest(levels, walk.state)) break;
  }
  return { watched: ledger.gaps(), levels, recoveryDays: short === end - days ? null : short };
}

function levelGaps(calm: Trace, t: number, levels: readonly number[]): number[] {
  return levels.map((level, s) => level - calm.periods[t]!.levels[s]!);
}

function isShort(ledger: LossLedger): boolean {
  return ledger.deliveredToday.some((gap) => gap > COUNTS) || ledger.producedToday.some((gap) => gap > COUNTS);
}

/** Stores at their undisturbed level and no field coming back: the days to come are the undisturbed ones. */
function atRest(levels: readonly number[], { restart }: State): boolean {
  return levels.every((gap) => Math.abs(gap) < EXACT) && restart.every((level) => level === Number.POSITIVE_INFINITY);
}
