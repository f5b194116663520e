import { yearOf } from "../quantity/dates.ts";
import { totalOf } from "../window/spread.ts";
import type { Outlook } from "./outlook.ts";
import { type Course, courseOf, type FutureWorld, lossOf, networkLossOf, withoutExtremes } from "./simulate.ts";
import type { Act, Future } from "./types.ts";

/** What a future came to. Extreme acts are counted, their loss is not. */
export interface Ending {
  /** Loss, USD million and kt a year. */
  readonly usdM: number;
  readonly kt: number;
  /** Export value of the network as it went, USD million a year. */
  readonly exportUsdM: number;
  /** Acts of others a year, extreme ones apart. */
  readonly acts: number;
  readonly extreme: number;
  /** Loss of each calendar year, USD million. */
  readonly lossByYear: readonly number[];
  /** Acts of each sender in each calendar year. */
  readonly actsByYear: ReadonlyMap<string, readonly number[]>;
  /** Level of each variable at the end, and its lowest. */
  readonly levels: ReadonlyMap<string, number>;
  readonly lowest: ReadonlyMap<string, number>;
}

/** Calendar years of an outlook's window. */
export function yearsOf({ periods }: Outlook): number[] {
  return [...new Set(periods.map(({ from }) => yearOf(from)))];
}

/** Runs a future to its end. */
export function endingOf(world: FutureWorld, future: Future): Ending {
  const { outlook } = world;
  const whole = courseOf(world, future);
  const course = withoutExtremes(outlook, whole);
  const loss = lossOf(world, course, future);
  const years = outlook.periods.length / 12;
  const variables = Object.entries(course.variables);
  const acts = course.acts.filter(({ sender }) => sender !== outlook.kase.focal);
  return {
    usdM: totalOf(loss.value) / years,
    kt: totalOf(loss.weight) / years,
    exportUsdM: (baseValue(outlook, course) - totalOf(networkLossOf(world, course).value)) / years,
    acts: acts.length / years,
    extreme: (whole.acts.length - course.acts.length) / years,
    lossByYear: byYear(outlook, loss.value),
    actsByYear: actsByYear(outlook, acts),
    levels: new Map(variables.map(([id, levels]) => [id, levels.at(-1) ?? Number.NaN])),
    lowest: new Map(variables.map(([id, levels]) => [id, leastOf(levels)])),
  };
}

function baseValue(outlook: Outlook, { schedule }: Course): number {
  return outlook.ground(schedule?.changes ?? []).bases.reduce((sum, { value }) => sum + totalOf(value), 0);
}

function byYear(outlook: Outlook, months: Float64Array): number[] {
  const totals = yearsOf(outlook).map(() => 0);
  const first = yearOf(outlook.from);
  for (const [t, { from }] of outlook.periods.entries()) totals[yearOf(from) - first]! += months[t]!;
  return totals;
}

function actsByYear(outlook: Outlook, acts: readonly Act[]): Map<string, number[]> {
  const first = yearOf(outlook.from);
  const senders = new Set(outlook.models.map(({ reaction }) => reaction.sender));
  senders.delete(outlook.kase.focal);
  const counts = new Map([...senders].map((sender) => [sender, yearsOf(outlook).map(() => 0)]));
  for (const { sender, day } of acts) counts.get(sender)![yearOf(day) - first]!++;
  return counts;
}

function leastOf(levels: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const level of levels) least = Math.min(least, level);
  return least;
}
