import { percent, readable } from "@multivector/charts";
import type { Basis, Interval } from "@multivector/engine";

const DASH = "\u2013";
const GAP = "\u00a0";
const WEAK: readonly string[] = ["assumed", "memory", "derived"];

const LARGER: Readonly<Record<string, readonly [limit: number, factor: number, unit: string]>> = {
  kt: [1000, 0.001, "Mt"],
  "USD million": [1000, 0.001, "USD billion"],
  TEU: [10_000, 0.001, "thousand TEU"],
};

/** Factor and unit in which amounts up to `largest` are best read. */
export function readingUnit(largest: number, unit: string): { readonly factor: number; readonly unit: string } {
  const larger = LARGER[unit];
  return larger !== undefined && Math.abs(largest) >= larger[0]
    ? { factor: larger[1], unit: larger[2] }
    : { factor: 1, unit };
}

/** A value with its unit, and its range where it has one: `2.1 Mt (1.8–2.6)`. */
export function amount(value: Interval | number, unit: string): string {
  const interval: Interval = typeof value === "number" ? { value } : value;
  const reading = readingUnit(Math.max(Math.abs(interval.value), Math.abs(interval.high ?? 0)), unit);
  const text = unitText(readable(interval.value * reading.factor), reading.unit);
  return isRange(interval) ? `${text} (${range(interval, reading.factor)})` : text;
}

/** A value in a given unit for a table cell, the range behind it: `2.1 (1.8–2.6)`. */
export function cell(value: Interval | number | null | undefined, factor = 1): string {
  if (value === null || value === undefined) return DASH;
  const interval: Interval = typeof value === "number" ? { value } : value;
  const text = readable(interval.value * factor);
  return isRange(interval) ? `${text} (${range(interval, factor)})` : text;
}

/** A share of one in per cent, or a dash. */
export function shareText(share: number | null): string {
  return share === null ? DASH : percent(share);
}

function isRange(value: Interval): boolean {
  return value.low !== undefined && value.high !== undefined && value.low !== value.high;
}

function range(value: Interval, factor: number): string {
  return `${readable(value.low! * factor)}${DASH}${readable(value.high! * factor)}`;
}

function unitText(value: string, unit: string): string {
  return unit.startsWith("USD ") ? `USD${GAP}${value}${GAP}${unit.slice(4)}` : `${value}${GAP}${unit}`;
}

/** The mark of a figure that nobody observed. */
export function mark(basis: Basis | string): string {
  return isWeak(basis) ? "\u2020" : "";
}

/** Is a figure of this basis assumed, remembered or derived? */
export function isWeak(basis: Basis | string): boolean {
  return WEAK.includes(basis);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** An ISO date (day, month or year) in words: `5 July 2022`. */
export function dateText(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An ISO date for a narrow column: `5 Jul 2022`. */
export function shortDate(iso: string): string {
  return dateText(iso).replace(/[A-Z][a-z]+/, (month) => month.slice(0, 3));
}

/** The beginning of a run's id: enough to tell runs apart in words. */
export function shortRun(id: string): string {
  return id.slice(0, 10);
}

/** `1 day`, `3 days`; whole numbers only. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${whole(n)} ${n === 1 ? one : many}`;
}

/** A whole number, thousands apart. */
function whole(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** The first letter lowered unless the word is an acronym: a name inside a sentence. */
export function inSentence(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The first `most` items and how many more there are. */
export function shortList(items: readonly string[], most: number): string {
  return items.length <= most ? listText(items) : `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

/** The first letter raised, the rest as it is. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The part of a name before any bracket, slash or comma: pictures have no room for more. */
export function shortName(name: string): string {
  return name.split(/\s*[(/,]/)[0] || name;
}

/** Distinct values in first-seen order, empty ones left out. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "");
}
