/**
 * Where a sorted list of ranks is cut at a share: the rule of sdtoolkit (Bryant and Lempert 2010). At i = (n - 1) q stand two
 * neighbours (one, where i is whole); while they are equal one of them moves, up for a share of at most a half and down otherwise.
 * The cut goes between them: `below` and `above` are their ranks, equal if no other value was met.
 */
export function cutAt(
  n: number,
  share: number,
  rankAt: (i: number) => number,
): { readonly below: number; readonly above: number } {
  const i = (n - 1) * share;
  let [low, high] = [Math.floor(i), Math.ceil(i)];
  if (share > 0.5) while (low > 0 && rankAt(low) === rankAt(high)) low--;
  else while (high < n - 1 && rankAt(low) === rankAt(high)) high++;
  return { below: rankAt(low), above: rankAt(high) };
}
