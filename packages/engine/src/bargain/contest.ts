import type { Parties } from "./perception.ts";
import type { SmpSettings } from "./settings.ts";
import { type Table, vote } from "./votes.ts";

/** A side without any following; a hundredth of that of a vote among all, since fewer take part. */
const NOBODY = 1e-10;

/**
 * Probability that i defeats j if i challenges j, as one observer sees it: `seen[k][i]` is what it thinks that i's position is worth to k.
 * The two contribute by their own stake; each third party weighs what joining a side changes for it.
 */
export function chanceOf(
  { weights, attention }: Parties,
  seen: Table,
  i: number,
  j: number,
  settings: SmpSettings,
): number {
  const influence = (k: number) => weights[k]! * attention[k]!;
  const worth = (k: number, of: number) => seen[k]![of]!;
  let [forI, forJ] = [NOBODY, NOBODY];
  for (const k of [i, j]) {
    const cast = vote(settings.voting, influence(k), worth(k, i) - worth(k, j));
    if (cast > 0) forI += cast;
    else forJ -= cast;
  }
  const [ownI, ownJ] = [forI, forJ];
  if (settings.thirdParty !== "SemiCommit") return ownI / (ownI + ownJ);
  for (const k of weights.keys()) {
    if (k === i || k === j) continue;
    const side = vote(settings.voting, influence(k), worth(k, i) - worth(k, j));
    const pI = (ownI + Math.max(0, side)) / (ownI + ownJ + Math.abs(side));
    // It keeps its own position if the side it joined wins, and adopts the victor's if that side loses.
    const change = pI * (worth(k, k) - worth(k, i)) - (1 - pI) * (worth(k, k) - worth(k, j));
    const cast = vote(settings.voting, influence(k), change);
    if (cast > 0) forI += cast;
    else forJ -= cast;
  }
  return forI / (forI + forJ);
}

/** What k expects to gain, as one observer sees it, if i challenges j and prevails with chance `p`: a j that does not care gives way. */
export function gainOf({ attention }: Parties, seen: Table, k: number, i: number, j: number, p: number): number {
  const [mine, theirs] = [seen[k]![i]!, seen[k]![j]!];
  const fought = p * 2 * mine + (1 - p) * 2 * theirs;
  return (1 - attention[j]!) * 2 * mine + attention[j]! * fought - (mine + theirs);
}
