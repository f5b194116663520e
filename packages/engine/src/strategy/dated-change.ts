import { type Day, isoOf } from "../quantity/dates.ts";

/** Longest time between two steps of a ramp, days. */
const STEP_DAYS = 90;

const LENGTH = /^\+\d+d?$/;
const AMOUNT = /^(\d+(?:\.\d+)?)([A-Za-z].*)$/;

/** A change without a date put on a day; what it says about its length stays. */
export function datedChange(change: string, day: Day): string {
  const tokens = change.trim().split(/\s+/);
  const length = tokens.find((token) => LENGTH.test(token)) ?? "";
  const rest = tokens.filter((token) => !LENGTH.test(token));
  return `${rest.join(" ")} @${isoOf(day)}${length}`;
}

/**
 * A change that stands on a day and has its full effect `ramp` days later. What is built comes in equal steps, one on the first day, one on the
 * last and so many between that none is more than 90 days from the next; any other change holds in full from the first day.
 */
export function rampedChange(change: string, day: Day, ramp: number): string[] {
  const tokens = change.trim().split(/\s+/);
  const at = tokens.findIndex((token) => AMOUNT.test(token));
  if (ramp < 1 || at < 0 || !tokens[0]!.startsWith("build-")) return [datedChange(change, day)];
  const [, amount, unit] = AMOUNT.exec(tokens[at]!)!;
  const steps = 1 + Math.ceil(ramp / STEP_DAYS);
  const part = Number((Number(amount) / steps).toFixed(6));
  return Array.from({ length: steps }, (_, k) => {
    // The last step takes what rounding left.
    const step = k < steps - 1 ? part : Number((Number(amount) - part * (steps - 1)).toFixed(6));
    const written = tokens.with(at, `${step}${unit}`).join(" ");
    return datedChange(written, day + Math.round((k * ramp) / (steps - 1)));
  });
}
