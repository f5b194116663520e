import type { AlignmentDomain } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { weakestBasis } from "../exposure/basis.ts";
import { earliestYear, type HeldSum, sumHeld, yearTold } from "./held-figures.ts";
import type { Reading, Tie } from "./types.ts";

/** Ties of a domain of shares: the pole's figures over those of the whole, in the latest year up to `year` in which one is known. */
export function shareTies(kase: Case, domain: AlignmentDomain, year: number): Tie[] {
  const all = [...domain.whole, ...domain.poles.flatMap(({ series }) => series)];
  const first = Math.max(earliestYear(kase, all), year - 200);
  for (let told = year; told >= first; told--) {
    const ties = tiesIn(kase, domain, told);
    if (ties.some(({ tie }) => tie !== null)) return ties;
  }
  return tiesIn(kase, domain, year);
}

function tiesIn(kase: Case, domain: AlignmentDomain, year: number): Tie[] {
  const whole = domain.whole.length === 0 ? undefined : sumHeld(kase, domain.whole, year);
  return domain.poles.map(({ pole, series, note }) => {
    const part = sumHeld(kase, series, year, whole?.unit ?? "");
    const tie = shareOf(part, whole);
    const used: readonly Figure[] = tie === null ? [] : [...part.figures, ...(whole?.figures ?? [])];
    return {
      ...{ pole, domain: domain.id, tie, unit: whole ? "ratio" : part.unit || "ratio" },
      figures: used.map((figure) => figure.id),
      basis: used.length === 0 ? null : weakestBasis(used.map((figure) => figure.basis)),
      year: tie === null ? null : yearTold(part.figures[0]!, year),
      note: tie === null ? `no figure for ${year} or before` : note,
    };
  });
}

/** A part of the whole; the ends of its interval take the ends of both that lie farthest apart, never beyond 1. */
function shareOf(part: HeldSum, whole: HeldSum | undefined): Reading | null {
  if (part.sum === null) return null;
  if (whole === undefined) return part.sum;
  if (whole.sum === null || whole.sum.value <= 0) return null;
  const value = part.sum.value / whole.sum.value;
  const low = (part.sum.low ?? part.sum.value) / (whole.sum.high ?? whole.sum.value);
  const high = Math.min(1, (part.sum.high ?? part.sum.value) / (whole.sum.low ?? whole.sum.value));
  return low === high ? { value } : { value, low, high: Math.max(value, high) };
}
