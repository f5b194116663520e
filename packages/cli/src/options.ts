import { type Case, dayOf, nearest, type Step, unknown } from "@multivector/engine";
import { UsageError } from "./outcome.ts";

/** A shock as written on the command line: ID[@DATE][+DAYS][xSHARE]. */
export interface WrittenShock {
  readonly id: string;
  readonly date?: string;
  readonly days?: number;
  readonly share?: number;
}

/** Reads ID[@DATE][+DAYS][xSHARE]; throws {@link UsageError}. */
export function readShock(text: string): WrittenShock {
  const match = /^([\w.-]+?)(?:@(\d{4}-\d{2}-\d{2}))?(?:\+(\d+))?(?:x(\d*\.?\d+))?$/.exec(text);
  if (!match)
    throw new UsageError(
      `--shock "${text}" is not of the form ID[@DATE][+DAYS][xSHARE], such as cpc-closure-30@2023-07-01+30x0.5`,
    );
  const [, id, date, days, share] = match;
  if (date !== undefined) readDate(date, "--shock");
  if (share !== undefined && Number(share) > 1)
    throw new UsageError(`--shock "${text}": the share must lie between 0 and 1`);
  return {
    id: id!,
    ...(date === undefined ? {} : { date }),
    ...(days === undefined ? {} : { days: Number(days) }),
    ...(share === undefined ? {} : { share: Number(share) }),
  };
}

/** A date as a day; throws {@link UsageError} naming the option. */
export function readDate(text: string, option: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : Number.NaN;
  if (Number.isNaN(day)) throw new UsageError(`${option} ${text}: not a date; write it as 2023-07-01`);
  return day;
}

/** A step; throws {@link UsageError}. */
export function readStep(text: string): Step {
  if (text === "day" || text === "week" || text === "month") return text;
  throw new UsageError(
    `--step ${text}: ${unknown("step", text, ["day", "week", "month"])}; a step is day, week or month`,
  );
}

/** A whole number at least `least`; throws {@link UsageError}. */
export function readCount(text: string, option: string, least = 0): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new UsageError(`${option} ${text}: give a whole number of at least ${least}`);
  return value;
}

/** The item of an id, or a {@link UsageError} with the nearest known one. */
export function pick<T extends { readonly id: string }>(
  items: readonly T[],
  what: string,
  id: string,
  list: string,
): T {
  const found = items.find((item) => item.id === id);
  if (found) return found;
  const near = nearest(
    id,
    items.map((item) => item.id),
  );
  throw new UsageError(
    `There is no ${what} \`${id}\`${near ? `; did you mean \`${near}\`?` : "."} List them with: multivector list ${list}`,
  );
}

/** Commodities of the case as a checked list; undefined means all. */
export function readCommodity(kase: Case, id: string | undefined): string[] | undefined {
  if (id === undefined) return undefined;
  return [pick(kase.commodities, "commodity", id, `${kase.id} commodities`).id];
}

/** Collects a repeatable option. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** An amount of money; throws {@link UsageError}. */
export function readMoney(text: string, option = "--budget"): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new UsageError(`${option} ${text}: give USD million, such as 300`);
}

/** A number; throws {@link UsageError}. */
export function readNumber(text: string, option: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new UsageError(`${option} ${text}: give a number`);
}
