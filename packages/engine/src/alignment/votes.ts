/** A vote on a roll call: yes, no, abstained; anything else is no vote (absent, not yet a member). */
export type Vote = string;

/** How two voters agree over the roll calls on which both voted; null where it is not defined. */
export interface VoteAgreement {
  /** Roll calls on which both voted. */
  readonly rollCalls: number;
  /** Share of them on which both voted alike; null: none. */
  readonly identical: number | null;
  /** Closeness, -1 to 1: 1 less the mean distance, where yes and no are two apart and an abstention lies between. */
  readonly s: number | null;
  /** Agreement beyond the chance that each voter's own habits give; null: chance alone would agree always. */
  readonly kappa: number | null;
  /** Agreement beyond the chance that their pooled habits give. */
  readonly pi: number | null;
}

const PLACES: Readonly<Record<string, number>> = { Y: 0, A: 1, N: 2 };

/**
 * Agreement of two lists of votes (`Y`, `A`, `N`; other entries are left out), roll call by roll call: identical share, S (Signorino and
 * Ritter 1999, absolute distances), Cohen's kappa (1960) and Scott's pi (1955), both of equal or unequal votes without weights.
 */
export function agreementOf(a: readonly Vote[], b: readonly Vote[]): VoteAgreement {
  if (a.length !== b.length) throw new RangeError(`two lists of votes of ${a.length} and ${b.length} roll calls`);
  const counts = [0, 0, 0].map(() => [0, 0, 0]);
  a.forEach((vote, i) => {
    const [x, y] = [PLACES[vote], PLACES[b[i]!]];
    if (x !== undefined && y !== undefined) counts[x]![y]! += 1;
  });
  return ofTable(counts);
}

/** The same of a table of counts: rows are the first voter's yes, abstention, no; columns the second's. */
function ofTable(counts: readonly (readonly number[])[]): VoteAgreement {
  const rows = counts.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columns = counts.map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0));
  const n = rows.reduce((sum, row) => sum + row, 0);
  if (n === 0) return { rollCalls: 0, identical: null, s: null, kappa: null, pi: null };
  const identical = counts.reduce((sum, row, i) => sum + row[i]!, 0) / n;
  const apart = counts.reduce((sum, row, i) => row.reduce((part, c, j) => part + c * Math.abs(i - j), sum), 0);
  const byHabit = rows.reduce((sum, row, i) => sum + row * columns[i]!, 0) / (n * n);
  const pooled = rows.reduce((sum, row, i) => sum + (row + columns[i]!) * (row + columns[i]!), 0) / (4 * n * n);
  return {
    rollCalls: n,
    identical,
    s: 1 - apart / n,
    kappa: beyondChance(identical, byHabit),
    pi: beyondChance(identical, pooled),
  };
}

function beyondChance(seen: number, chance: number): number | null {
  return chance === 1 ? null : (seen - chance) / (1 - chance);
}
