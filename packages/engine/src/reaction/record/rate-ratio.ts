import { exp } from "../../quantity/elementary.ts";
import { NORMAL_95 } from "./intervals.ts";

/** Rate ratio of exposed to other days with its 95 % interval. */
export interface RateRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * (a / A) / (b / B) for a events in A days and b events in B days; the interval is log-normal, exp(ln RR -+ 1.96 sqrt(1/a + 1/b))
 * (Rothman, Epidemiology, 2002, ch. 7). Null where an event count or a number of days is 0: no ratio can be formed.
 */
export function rateRatio(a: number, daysA: number, b: number, daysB: number): RateRatio | null {
  if (a === 0 || b === 0 || daysA === 0 || daysB === 0) return null;
  const ratio = (a * daysB) / (b * daysA);
  const factor = exp(NORMAL_95 * Math.sqrt(1 / a + 1 / b));
  return { ratio, low: ratio / factor, high: ratio * factor };
}
