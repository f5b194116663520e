import type { Reading, RuleReading, Spread } from "@multivector/engine";
import { listText } from "./format.ts";

const GAP = "\u00a0";
const THIN = "\u202f";

/** Below this a rate or share is only said to be smaller. */
const LEAST = 0.0001;

/** Two significant digits: nothing political is known better. */
export function two(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-12) return "0";
  if (size < LEAST) return value < 0 ? "above \u22120.0001" : "under 0.0001";
  const rounded = Number(size.toPrecision(2));
  const [whole = "0", fraction] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  return `${value < 0 ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** `1.2 (0.4 to 3)`; a range of no width stays, so that it is seen that nothing varies. */
export function ranged({ value, low, high }: Reading, factor = 1): string {
  const range = low === undefined || high === undefined ? "" : ` (${two(low * factor)} to ${two(high * factor)})`;
  return `${two(value * factor)}${range}`;
}

/** How spreads are written: said once where they are printed. */
export const MEANS =
  "Mean; in brackets the middle nine tenths of futures; a mean carried by few futures lies outside them.";

/** How effects are written: how sure the mean is stands apart from how far the futures lie. */
export const EFFECTS =
  "Mean, in brackets two standard errors of it; then the middle nine tenths of futures; a mean carried by few futures lies outside them.";

/** A mean with its 5 and 95 % of futures, for a cell; where nine tenths hold nothing, that few carry the mean is said. */
export function spreadCell({ mean, low, high }: Spread, factor = 1): string {
  const text = ranged({ value: mean, low, high }, factor);
  return two(mean) !== "0" && two(low) === "0" && two(high) === "0" ? text.replace(/\)$/, ": few futures)") : text;
}

/** The same of money in USD million: below ten thousand dollars nothing is shown. */
export function moneyCell(spread: Spread): string {
  return spreadCell(inDollars(spread));
}

const dollars = (million: number): number => Math.round(million * 100) / 100;

const inDollars = ({ mean, low, high }: Spread): Spread => ({
  mean: dollars(mean),
  low: dollars(low),
  high: dollars(high),
});

/** How many standard errors a mean must lie from zero for its sign to be told. */
const SURE = 2;

/** Can so many futures tell the sign of a mean? */
export function isTold({ mean }: Spread, standardError: number): boolean {
  return Math.abs(mean) > SURE * standardError;
}

/** `±8`: two standard errors of a mean. */
function plusMinus(standardError: number): string {
  return Number.isFinite(standardError) ? `\u00b1${two(SURE * standardError)}` : "\u00b1 not known";
}

/** An effect in USD million for a cell: `-20 (±8); futures -160 to 0`. */
export function effectCell(spread: Spread, standardError: number): string {
  const { mean, low, high } = inDollars(spread);
  if ([mean, low, high, dollars(standardError)].every((value) => value === 0)) return "0 in all futures";
  const few = mean !== 0 && low === 0 && high === 0 ? "few futures: " : "futures ";
  return `${two(mean)} (${plusMinus(dollars(standardError))}); ${few}${two(low)}${GAP}to${GAP}${two(high)}`;
}

/** Loss avoided: the difference to the status quo turned round, so that more is better. */
export function avoided({ mean, low, high }: Spread): Spread {
  return { mean: 0 - mean, low: 0 - high, high: 0 - low };
}

/** A yearly amount of money in a sentence: `USD 120 million a year (5 to 95 % of futures: 10 to 340)`. */
export function moneyText(spread: Spread, tail = " a year"): string {
  const { mean, ends, unit } = inUnit(spread);
  return `USD${GAP}${mean}${GAP}${unit}${tail} (5 to 95${THIN}% of futures: ${ends})`;
}

/** The same with two standard errors of the mean, all in one unit: `USD 120 million a year (±40, two standard errors; middle nine tenths of futures 10 to 340)`. */
export function sureMoneyText(spread: Spread, standardError: number, tail = " a year"): string {
  const { mean, ends, unit, factor } = inUnit(spread);
  return `USD${GAP}${mean}${GAP}${unit}${tail} (${plusMinus(dollars(standardError) * factor)}, two standard errors; middle nine tenths of futures ${ends})`;
}

function inUnit(spread: Spread) {
  const { mean, low, high } = inDollars(spread);
  // By the mean alone: amounts that stand side by side mostly share a unit then.
  const large = Math.abs(mean) >= 1000;
  const [factor, unit] = large ? [0.001, "billion"] : [1, "million"];
  return { mean: two(mean * factor), ends: `${two(low * factor)} to ${two(high * factor)}`, unit, factor };
}

/** What a strategy does to the loss, in a sentence, where so many futures can tell: `adds USD 2.8 million a year (±1, ...)`. */
export function effectText(spread: Spread, standardError: number): string {
  const { mean } = spread;
  const shown = mean > 0 ? spread : avoided(spread);
  return `${mean > 0 ? "adds" : "avoids"} ${sureMoneyText(shown, standardError)}`;
}

/** Standard normal quantile of 97.5 %. */
const Z = 1.96;

/**
 * A share of futures in per cent with the 95 % interval that so many futures leave it (Wilson): `62 % of futures (55 to 68 %)`. It is no
 * probability of anything but of the draw.
 */
export function shareOfFutures(share: number, futures: number, of = "of futures"): string {
  const { low, high } = wilson(share, futures);
  return `${two(share * 100)}${THIN}%${of === "" ? "" : ` ${of}`} (${two(low * 100)} to ${two(high * 100)}${THIN}%)`;
}

function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 };
  const bottom = 1 + (Z * Z) / n;
  const middle = (share + (Z * Z) / (2 * n)) / bottom;
  const half = (Z / bottom) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** A reading in its unit for a cell: shares in per cent, the rest as it is; `not known` where there is none. */
export function readingCell(reading: Reading | null, unit: string): string {
  if (reading === null) return "not known";
  if (unit !== "ratio") return ranged(reading);
  const { value, low, high } = reading;
  const range = low === undefined || high === undefined ? "" : ` (${two(low * 100)} to ${two(high * 100)}${THIN}%)`;
  return `${two(value * 100)}${THIN}%${range}`;
}

/** A tie that the record states: where it states no interval, that is said, lest it pass for an estimate. */
export function recordedCell(reading: Reading | null, unit: string): string {
  const text = readingCell(reading, unit);
  return reading !== null && reading.low === undefined && unit === "ratio" ? `${text} (as recorded)` : text;
}

/** A rule with its mechanism at work and without it; where one side is not known, the other is what the record states. */
export function onOff({ on, off, unit }: Pick<RuleReading, "on" | "off" | "unit">): readonly [on: string, off: string] {
  const cell = on === null ? recordedCell : readingCell;
  return [cell(on, unit), cell(off, unit)];
}

/** Units as a reader has them. */
export function unitWords(unit: string): string {
  const words: Readonly<Record<string, string>> = {
    "1/y": "a year",
    ratio: "share",
    "USD million/y": "USD million a year",
    "firms/y": "firms a year",
  };
  return words[unit] ?? unit;
}

/** `T1, T2 and T5`, or `none`. */
export function theoryList(theories: readonly string[]): string {
  return theories.length === 0 ? "none" : listText(theories);
}
