import { readable } from "@multivector/charts";

/** A number as a reader wants it: three significant digits, thousands apart; its full value is in the table and in Explain. */
export function shown(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? "" : readable(value);
}

/** `12.3 (10.1–14.0)`, or the value alone where nothing varies. */
export function ranged(interval: { readonly value: number; readonly low?: number; readonly high?: number }): string {
  const { value, low, high } = interval;
  return low === undefined || high === undefined ? shown(value) : `${shown(value)} (${shown(low)}–${shown(high)})`;
}
