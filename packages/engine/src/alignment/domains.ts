import type { AlignmentDomain } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { bodyTies } from "./body-ties.ts";
import { idealPicture } from "./ideal-points.ts";
import { shareTies } from "./share-ties.ts";
import { effectiveByNearness, effectiveReading, evenness } from "./spread.ts";
import type { DomainAlignment, Reading, Tie } from "./types.ts";
import { voteTies } from "./vote-ties.ts";

/** A domain of the case as of a year: the tie to each pole, and how evenly the poles share it. */
export function domainAlignment(kase: Case, domain: AlignmentDomain, year: number): DomainAlignment {
  const { ties, effective } = measured(kase, domain, year);
  const known = ties.filter(({ tie }) => tie !== null);
  const ranked = [...known].sort((a, b) => b.tie!.value - a.tie!.value);
  const shares = domain.measure === "shares" && known.length > 1 && known.length === ties.length;
  const sum = known.reduce((total, { tie }) => total + tie!.value, 0);
  return {
    ...{ domain: domain.id, title: domain.title, measure: domain.measure, note: domain.note, ties },
    year: known.length === 0 ? null : Math.max(...known.map((tie) => tie.year!)),
    evenness: effective === null ? null : evenness(effective.value, ties.length),
    effectivePoles: effective,
    elsewhere: shares && sum <= 1 ? 1 - sum : null,
    first: aloneAtEnd(ranked),
    last: aloneAtEnd(ranked.reverse()),
  };
}

/** The pole at the head of a list, where the second does not stand level with it. */
function aloneAtEnd([head, second]: readonly Tie[]): string | null {
  return head && second && head.tie!.value !== second.tie!.value ? head.pole : null;
}

interface Measured {
  readonly ties: readonly Tie[];
  readonly effective: Reading | null;
}

function measured(kase: Case, domain: AlignmentDomain, year: number): Measured {
  if (domain.measure === "votes")
    return { ties: voteTies(kase, domain, year), effective: byIdealPoints(kase, domain, year) };
  if (domain.measure === "bodies") {
    const { ties, telling } = bodyTies(kase, domain, year);
    return { ties, effective: numbered(telling.map((value) => ({ value }))) };
  }
  if (domain.measure === "none") return { ties: [], effective: null };
  const ties = shareTies(kase, domain, year);
  const parts = ties.flatMap(({ tie }) => (tie === null ? [] : [tie]));
  return { ties, effective: parts.length < ties.length ? null : numbered(parts) };
}

/** Votes are no parts of a whole: nearness of ideal points makes parts of them. */
function byIdealPoints(kase: Case, domain: AlignmentDomain, year: number): Reading | null {
  const distances = idealPicture(kase, year).distances.map(({ distance }) => distance.value);
  return distances.length < 2 || distances.length < domain.poles.length
    ? null
    : effectiveByNearness(distances).effective;
}

function numbered(parts: readonly Reading[]): Reading | null {
  if (parts.length < 2 || !parts.some(({ value }) => value > 0)) return null;
  return effectiveReading(parts);
}
