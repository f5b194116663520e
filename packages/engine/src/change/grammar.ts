import { type Day, dayOf } from "../quantity/dates.ts";

/** A value as written: a percent of capacity, or a number with its unit. */
interface WrittenValue {
  readonly number: number;
  readonly unit: string;
}

/** A change as written, before anything is looked up. */
export interface WrittenChange {
  readonly text: string;
  readonly kind: string;
  readonly targets: readonly string[];
  readonly value: WrittenValue | null;
  readonly date: Day | null;
  readonly days: number | null;
}

const VALUE = /^([+-]?\d+(?:\.\d+)?)(%|[A-Za-z][A-Za-z/ ]*)$/;
const WHEN = /^(?:@(\d{4}-\d{2}-\d{2}))?(?:\+(\d+)d?)?$/;

/** Reads `KIND TARGET [VALUE] [@DATE][+DAYS]`; a string says what is wrong with it. */
export function parseChange(text: string): WrittenChange | string {
  const tokens = text.trim().split(/\s+/);
  const kind = tokens.shift() ?? "";
  if (!/^[a-z]+(-[a-z]+)*$/.test(kind)) return `"${text}" does not begin with a kind of change`;
  const targets: string[] = [];
  let value: WrittenValue | null = null;
  let date: Day | null = null;
  let days: number | null = null;
  for (const token of tokens) {
    const when = token.startsWith("@") || token.startsWith("+") ? WHEN.exec(token) : null;
    const written = VALUE.exec(token);
    if (when && token.length > 0) {
      if (when[1] !== undefined) date = dayOf(when[1]);
      if (when[2] !== undefined) days = Number(when[2]);
      if (date !== null && Number.isNaN(date)) return `"${token}" in "${text}" is not a date`;
    } else if (written) value = { number: Number(written[1]), unit: written[2]!.trim() };
    else if (/^[a-z0-9][\w.:/-]*$/i.test(token)) targets.push(token);
    else return `"${token}" in "${text}" is neither a target, a value (33%, 10Mt/y), nor a date (@2022-07-05+30)`;
  }
  if (targets.length === 0) return `"${text}" names no target`;
  return { text, kind, targets, value, date, days };
}
