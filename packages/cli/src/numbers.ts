import type { Interval } from "@multivector/engine";

/** A number with at most three significant decimals and a thin space for thousands. */
export function plain(
  value: number,
  digits = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2,
): string {
  const text = value.toFixed(digits);
  const [whole, decimals] = text.split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, " ");
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A central value with its range, where it has one. */
export function ranged(interval: Interval): string {
  if (interval.low === undefined || interval.high === undefined) return plain(interval.value);
  return `${plain(interval.value)} (${plain(interval.low)} to ${plain(interval.high)})`;
}
