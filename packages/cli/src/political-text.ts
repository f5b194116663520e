import type { Spread } from "@multivector/engine";

/** A number of politics: two digits, no more is known. */
export function rough(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) < 1e-9) return "0";
  const text = String(Number(value.toPrecision(2)));
  const [whole, decimals] = text.split(".");
  if (text.includes("e")) return text;
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, " ");
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A mean with 5 and 95 % of futures. */
export function spread({ mean, low, high }: Spread): string {
  return low === high && mean === low ? rough(mean) : `${rough(mean)} (${rough(low)} to ${rough(high)})`;
}

/** A central value with its range. */
export function within({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) {
  return low === high ? rough(value) : `${rough(value)} (${rough(low)} to ${rough(high)})`;
}

/** A share of futures in whole per cent. */
export function share(part: number): string {
  return `${Math.round(100 * part)} %`;
}
