import { type Case, dayOf, isoOf, parseChange, type Schedule, yearOf } from "@multivector/engine";
import { readDate } from "./options.ts";
import { UsageError } from "./outcome.ts";

/** First day, and first day after the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A shock placed in time. */
export interface Placed {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Days after a shock's end that are watched too. */
const AFTERMATH = 30;

/**
 * The days of a run: as asked, else those of its shocks and of `politics` (a strategy or the acts of a future), else the base year. Throws
 * {@link UsageError} where they hold nothing, or not the shocks.
 */
export function windowOf(
  kase: Case,
  asked: { readonly from?: string; readonly to?: string },
  shocks: readonly Placed[],
  politics: Window | null,
): Window {
  const year = { from: dayOf(`${kase.baseYear}-01-01`), to: dayOf(`${kase.baseYear + 1}-01-01`) };
  const around = shocks.map(({ from, to }) => ({ from, to: to + AFTERMATH }));
  const spans = [...around, ...(politics ? [politics] : around.length === 0 ? [year] : [])];
  const from = asked.from === undefined ? Math.min(...spans.map((span) => span.from)) : readDate(asked.from, "--from");
  const to = asked.to === undefined ? Math.max(...spans.map((span) => span.to)) : readDate(asked.to, "--to");
  if (to <= from) throw new UsageError("--to must come after --from");
  for (const shock of shocks) {
    if (shock.to > from && shock.from < to) continue;
    throw new UsageError(
      `--shock ${shock.id} runs from ${isoOf(shock.from)} to ${isoOf(shock.to)}, outside the window ${isoOf(from)} to ${isoOf(to)}; move --from and --to, or the shock`,
    );
  }
  return { from, to };
}

/** From a strategy's first year to a year after its last lever stands, whole months; null: it has no levers. */
export function windowOfStrategy({ levers }: Schedule): Window | null {
  if (levers.length === 0) return null;
  const first = Math.min(...levers.map(({ announced }) => announced));
  const last = isoOf(Math.max(...levers.map(({ stands }) => stands)));
  const months = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1 + 12 + (last.endsWith("-01") ? 0 : 1);
  const month = String((months % 12) + 1).padStart(2, "0");
  return { from: dayOf(`${yearOf(first)}-01-01`), to: dayOf(`${Math.floor(months / 12)}-${month}-01`) };
}

/** A change that ends before the window or begins after it would silently do nothing. */
export function refuseOutside(changes: readonly string[], { from, to }: Window): void {
  const outside = changes.filter((text) => !touches(text, { from, to }));
  if (outside.length === 0) return;
  const where = `the window ${isoOf(from)} to ${isoOf(to)}; move --from and --to, or the change`;
  throw new UsageError(outside.map((text) => `--change "${text}" lies outside ${where}`).join("\n"));
}

/** Does a change work on any day of a window? One without a date begins with it. */
export function touches(text: string, { from, to }: Window): boolean {
  const written = parseChange(text);
  if (typeof written === "string" || written.date === null) return true;
  return written.date < to && (written.days === null || written.date + written.days > from);
}
