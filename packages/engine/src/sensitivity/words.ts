import type { Estimate } from "../robust/bootstrap.ts";

/** A share to two decimals. */
export function twoDecimals(share: number): string {
  if (!Number.isFinite(share)) return share > 0 ? "any height" : "any depth";
  return Number(share.toFixed(2)).toFixed(2);
}

/** An interval of shares: "0.40 to 0.48". */
export function between({ low, high }: Estimate): string {
  return `${twoDecimals(low)} to ${twoDecimals(high)}`;
}

/** Three leading digits of a number in any unit. */
export function threeDigits(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : value > 0 ? "any height" : "any depth";
}

/** "44 %"; a share below half a per cent is "under 1 %". */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole <= 0 ? "under 1 %" : `${whole} %`;
}
