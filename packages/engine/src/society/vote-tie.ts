import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { normalQuantile } from "../quantity/elementary.ts";
import { latest } from "./latest.ts";

/** A tie with the figures it rests on; null: the record has no votes of the two. */
export interface VoteTie {
  readonly tie: Reading | null;
  readonly figures: readonly string[];
}

const SHARE = "identical-votes";

/**
 * The focal state's tie to an actor: the share of roll calls on which the two voted alike in the latest span of years (figures of `span:X`), its range
 * the least and the largest single year since the span began. Without a span, the latest year, with what so few roll calls can tell.
 */
export function voteTie(kase: Case, actor: string): VoteTie {
  const subject = `actor:${kase.focal}`;
  const spans = [...lookup(kase).figures(subject, SHARE, `span:${actor}`)];
  const span = spans.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const years = lookup(kase).figures(subject, SHARE, actor);
  if (span) return overYears(span, years);
  const year = latest(years);
  if (!year) return { tie: null, figures: [] };
  const counted = lookup(kase)
    .figures(subject, "roll-calls", actor)
    .find((one) => one.from === year.from);
  const tie = counted ? sampleRange(year.value, counted.value) : { value: year.value };
  return { tie, figures: [year.id, ...(counted ? [counted.id] : [])] };
}

function overYears(span: Figure, years: readonly Figure[]): VoteTie {
  const since = years.filter((year) => year.from >= span.from);
  const values = [span.value, ...since.map((year) => year.value)];
  const tie = { value: span.value, low: Math.min(...values), high: Math.max(...values) };
  return { tie, figures: [span.id, ...since.map((year) => year.id)] };
}

/**
 * A share of `n` roll calls with its 5 to 95 % interval, as if they were drawn from all the questions that could have come up (Wilson 1927):
 * an agreement of 3 of 4 votes says less than one of 300 of 400.
 */
export function sampleRange(share: number, n: number): Reading {
  const z = normalQuantile(0.95);
  const wide = (z * z) / n;
  const centre = (share + wide / 2) / (1 + wide);
  const half = (z * Math.sqrt((share * (1 - share)) / n + wide / (4 * n))) / (1 + wide);
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
