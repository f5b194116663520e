/** A reference point a little worse than all of these costs: the worst of each objective and a tenth of its range, or 1 where it has none; null without costs. */
export function beyondWorst(costs: readonly (readonly number[])[]): number[] | null {
  const [first] = costs;
  if (!first) return null;
  return first.map((_, k) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const cost of costs) {
      low = Math.min(low, cost[k]!);
      high = Math.max(high, cost[k]!);
    }
    return high > low ? high + (high - low) / 10 : high + 1;
  });
}
