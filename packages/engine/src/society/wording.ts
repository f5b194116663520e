import type { Reading } from "../alignment/types.ts";
import type { Figure } from "../case/types.ts";

/** A figure's value with its stated range. */
export function readingOf(figure: Figure): Reading {
  const { value, low, high } = figure;
  return { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** Least value a reading allows. */
export function lowOf(reading: Reading): number {
  return reading.low ?? reading.value;
}

/** Largest value a reading allows. */
export function highOf(reading: Reading): number {
  return reading.high ?? reading.value;
}

/** Product of two readings that are not below zero, their ranges taken end by end. */
export function times(a: Reading, b: Reading): Reading {
  return { value: a.value * b.value, low: lowOf(a) * lowOf(b), high: highOf(a) * highOf(b) };
}

/** Two significant digits: nothing political is known better. */
export function twoDigits(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** A reading in words, such as `0.31 (0.1 to 0.5)`. */
export function inWords(reading: Reading): string {
  const { low, high } = reading;
  const range = low === undefined || high === undefined ? "" : ` (${twoDigits(low)} to ${twoDigits(high)})`;
  return `${twoDigits(reading.value)}${range}`;
}
