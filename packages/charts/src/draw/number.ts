/** A number as a reader wants it: three significant digits up to 1,000, thousands apart by a narrow space. */
export function readable(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3;
  const text = size.toFixed(digits);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const sign = value < 0 && Number(text) !== 0 ? "\u2212" : "";
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** A round number of a scale, without a needless decimal. */
export function tickText(value: number): string {
  return readable(value).replace(/\.0+$/, "");
}

/** A share between 0 and 1 in per cent. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value !== 0 && Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)}\u202f%`;
}

/** Round tick values that cover `[low, high]` with about `count` steps. */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const step = niceStep((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The round number (1, 2, 5 times a power of ten) at or above a rough step. */
export function niceStep(rough: number): number {
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  while (power > rough) power /= 10;
  const factor = rough / power;
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}

/** A linear map from `[d0, d1]` to `[r0, r1]`; a domain of no width maps to the middle. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const width = domain[1] - domain[0];
  if (width === 0) return () => (range[0] + range[1]) / 2;
  return (value) => range[0] + ((value - domain[0]) / width) * (range[1] - range[0]);
}

/** Days since 1970-01-01 of an ISO date (year, month or day). */
export function dayNumber(iso: string): number {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
