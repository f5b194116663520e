import type { World } from "../change/world.ts";
import type { StepFunction } from "../network/step-function.ts";
import type { Day, Period } from "../quantity/dates.ts";

/** Share by which daily flows of equal months may differ: rounding. */
const ROUNDING = 1e-9;

/**
 * 1 for months of a run that repeat the one before: no capacity, price, tariff, output or obligation of any of the worlds changes from the first day of
 * that one on, and as much flows every day. `flows`: by month.
 */
export function repeatedMonths(
  worlds: readonly World[],
  periods: readonly Period[],
  flows: readonly Float64Array[],
): Uint8Array {
  const days = [...new Set(worlds.flatMap((world) => functionsOf(world).flatMap(changeDays)))];
  return Uint8Array.from(periods, (month, t) => {
    if (t === 0) return 0;
    const before = periods[t - 1]!;
    if (days.some((day) => day > before.from && day < month.to)) return 0;
    const share = (month.to - month.from) / (before.to - before.from);
    return flows[t]!.every((x, i) => Math.abs(x - flows[t - 1]![i]! * share) <= ROUNDING * (1 + x)) ? 1 : 0;
  });
}

/** All that a period's programme reads of time. */
function functionsOf({ network, ...world }: World): StepFunction[] {
  const { usable, built, tariffAdd, rows, volumes, output, price, allowed } = world;
  return [
    ...[usable, built, tariffAdd, rows, volumes, output, price, allowed].flat(),
    ...network.flows.flatMap(({ cost, limit }) => [cost, limit]),
    ...network.links.map(({ peak }) => peak),
    ...network.sources.map(({ potential }) => potential),
    ...network.sinks.map(({ price: stated }) => stated),
    ...[...network.demands, ...network.limits].map(({ amount }) => amount),
  ];
}

function changeDays({ days, values, before }: StepFunction): Day[] {
  return days.filter((_, i) => !Object.is(values[i], i === 0 ? before : values[i - 1]));
}
