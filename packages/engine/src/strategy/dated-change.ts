import { type Day, isoOf } from "../quantity/dates.ts";

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
 * A change that stands on a day and has its full effect `ramp` days later. What is built comes in two equal parts, on the first day and on the
 * last: in the mean over the ramp as much as if it grew evenly, and one state of the network between none and all whatever the ramp. Any other
 * change holds in full from the first day.
 */
export function rampedChange(change: string, day: Day, ramp: number): string[] {
  const tokens = change.trim().split(/\s+/);
  const at = tokens.findIndex((token) => AMOUNT.test(token));
  if (ramp < 1 || at < 0 || !tokens[0]!.startsWith("build-")) return [datedChange(change, day)];
  const [, amount, unit] = AMOUNT.exec(tokens[at]!)!;
  const half = tokens.with(at, `${Number(amount) / 2}${unit}`).join(" ");
  return [datedChange(half, day), datedChange(half, day + ramp)];
}
